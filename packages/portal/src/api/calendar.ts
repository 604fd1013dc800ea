import {
  basisOf,
  CalendarError,
  deadlineOf,
  holidaysIn,
  startOfDate,
  toInstantText,
  toLocalDate,
  type CalendarErrorCode,
  type DeadlineRequest,
} from '@motcua/sdk/calendar';
import type {
  DeadlineAnswer,
  DeadlineQuery,
  HolidayList,
  HolidaysQuery,
  Procedure,
  StatedDeadline,
  TimeLimit,
} from '@motcua/sdk';
import { calendarYears } from '@motcua/sdk/schemas';
import type { Language } from '../statistics/source-label.ts';
import { wardCalendar } from '../ward-calendar.ts';
import type { Asked } from './context.ts';
import { ProblemError } from './problems.ts';
import { publishedProcedure } from './procedures.ts';

export const getHolidays = (
  { services }: Asked,
  { year = Number(toLocalDate(services.now()).slice(0, 4)) }: HolidaysQuery,
): Promise<HolidayList> => {
  const calendar = wardCalendar();
  return Promise.resolve({
    year,
    basis: basisOf(calendar, year),
    days: holidaysIn(calendar, year),
  });
};

/** The instant of a date, or of a date and time; without an offset it is Vietnamese time. */
const instantOf = (text: string): number => {
  if (!text.includes('T')) return startOfDate(text);
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}+07:00`);
};

const refused = (path: string, texts: Record<Language, string>, language: Language) =>
  new ProblemError('request-invalid', [{ path, message: texts[language] }]);

/** What of a question the calendar may refuse, where its form was right. */
const refusals: Partial<
  Record<CalendarErrorCode, { path: string; text: Record<Language, string> }>
> = {
  'out-of-range': {
    path: 'receivedAt',
    text: {
      vi: `thời hạn nằm ngoài các năm mà lịch có, từ ${calendarYears.join(' đến ')}`,
      en: `the days lie outside the years of the calendar, ${calendarYears.join(' to ')}`,
    },
  },
  'receipt-invalid': {
    path: 'receivedAt',
    text: { vi: 'không phải là một thời điểm có thật', en: 'is no instant that exists' },
  },
  'pause-invalid': {
    path: 'pausedUntil',
    text: { vi: 'phải sau pausedFrom', en: 'must come after pausedFrom' },
  },
};

const reckon = (request: DeadlineRequest, language: Language) => {
  try {
    const { dueAt, ...rest } = deadlineOf(request);
    return { dueAt: dueAt === null ? null : toInstantText(dueAt), ...rest };
  } catch (error) {
    const refusal = error instanceof CalendarError ? refusals[error.code] : undefined;
    throw refusal ? refused(refusal.path, refusal.text, language) : error;
  }
};

type PublishedLimit = Pick<StatedDeadline, 'limit' | 'channels'>;

/** Each published limit once, with the ways to file that it is published for. */
const publishedLimits = (methods: Procedure['methods']): PublishedLimit[] => {
  const limits = new Map<string, PublishedLimit>();
  for (const { channel, timeLimits } of methods)
    for (const { amount, unit } of timeLimits.value ?? []) {
      const key = `${amount} ${unit}`;
      const known = limits.get(key) ?? { limit: { amount, unit }, channels: [] };
      known.channels.push(channel);
      limits.set(key, known);
    }
  return [...limits.values()];
};

const asOneLimit = ({ limit, unit }: DeadlineQuery): TimeLimit | null =>
  limit === undefined || unit === undefined ? null : { amount: limit, unit };

export const getDeadline = async (asked: Asked, query: DeadlineQuery): Promise<DeadlineAnswer> => {
  const { services, language } = asked;
  const { channel, receivedAt, pausedFrom, pausedUntil, extension, extensionUnit } = query;
  const given = asOneLimit(query);
  const procedure = given ? null : await publishedProcedure(asked, query.procedure!);
  if (procedure && channel !== undefined && !procedure.channels.includes(channel))
    throw refused(
      'channel',
      {
        vi: 'thủ tục này không nhận hồ sơ theo cách đó',
        en: 'this procedure cannot be filed that way',
      },
      language,
    );
  const methods = (procedure?.methods ?? []).filter(
    (method) => channel === undefined || method.channel === channel,
  );
  const received = receivedAt === undefined ? services.now() : instantOf(receivedAt);
  const { hours } = services.config.centre;
  const circumstances = {
    receivedAt: received,
    calendar: wardCalendar(),
    hours,
    pauses:
      pausedFrom === undefined
        ? []
        : [
            {
              from: instantOf(pausedFrom),
              until: pausedUntil === undefined ? null : instantOf(pausedUntil),
            },
          ],
    extension:
      extension === undefined
        ? undefined
        : { amount: extension, unit: extensionUnit ?? 'working-day' },
  };
  const limits = given ? [{ limit: given, channels: [] }] : publishedLimits(methods);
  const deadlines = limits.map((stated) => ({
    ...stated,
    ...reckon({ limit: stated.limit, ...circumstances }, language),
  }));
  return {
    receivedAt: toInstantText(received),
    procedure: procedure && { code: procedure.code, title: procedure.title },
    deadlines,
    unstated: methods
      .filter(({ timeLimits }) => timeLimits.value === null)
      .map((method) => method.channel),
    localRules: (procedure?.localRules ?? []).filter(({ subject }) => subject === 'time-limit'),
    hours,
  };
};
