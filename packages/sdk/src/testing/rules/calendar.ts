import {
  basisOf,
  CalendarError,
  deadlineOf,
  holidaysIn,
  nationalCalendar,
  startOfDate,
  toInstantText,
  type DeadlineRequest,
} from '../../calendar/index.ts';
import type {
  DeadlineAnswer,
  DeadlineQuery,
  HolidayList,
  HolidaysQuery,
  Procedure,
  StatedDeadline,
} from '../../contract/types.ts';
import type { ServiceData } from '../data.ts';
import { asOf as sampleTime } from '../fixtures/common.ts';
import { Refused } from '../problems.ts';
import { getProcedure } from './procedures.ts';

/** The data time stands for the present, so that a test is the same on every day. */
const present = ({ ward }: ServiceData): string => ward.data.asOf ?? sampleTime;

export const getHolidays = (
  data: ServiceData,
  { year = Number(present(data).slice(0, 4)) }: HolidaysQuery,
): HolidayList => {
  const calendar = nationalCalendar();
  return { year, basis: basisOf(calendar, year), days: holidaysIn(calendar, year) };
};

const instantOf = (text: string): number => {
  if (!text.includes('T')) return startOfDate(text);
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}+07:00`);
};

const deadlineFor = (request: DeadlineRequest) => {
  try {
    const { dueAt, ...rest } = deadlineOf(request);
    return { dueAt: dueAt === null ? null : toInstantText(dueAt), ...rest };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const path = error.code === 'pause-invalid' ? 'pausedUntil' : 'receivedAt';
    throw new Refused('request-invalid', path);
  }
};

type Limit = Pick<StatedDeadline, 'limit' | 'channels'>;

const limitsOf = (methods: Procedure['methods']): Limit[] => {
  const limits = new Map<string, Limit>();
  for (const { channel, timeLimits } of methods)
    for (const { amount, unit } of timeLimits.value ?? []) {
      const known = limits.get(`${amount} ${unit}`)?.channels ?? [];
      limits.set(`${amount} ${unit}`, { limit: { amount, unit }, channels: [...known, channel] });
    }
  return [...limits.values()];
};

/** Reckoned by the rules of `@motcua/sdk/calendar`. */
export const getDeadline = (data: ServiceData, query: DeadlineQuery): DeadlineAnswer => {
  const { limit, unit, channel, pausedFrom, pausedUntil, extension } = query;
  const procedure = query.procedure === undefined ? null : getProcedure(data, query.procedure);
  if (procedure && channel !== undefined && !procedure.channels.includes(channel))
    throw new Refused('request-invalid', 'channel');

  const methods = (procedure?.methods ?? []).filter(
    (method) => channel === undefined || method.channel === channel,
  );
  const given: Limit[] =
    limit === undefined || unit === undefined
      ? limitsOf(methods)
      : [{ limit: { amount: limit, unit }, channels: [] }];
  const receivedAt = instantOf(query.receivedAt ?? present(data));
  const { hours } = data.ward.centre;
  const circumstances = {
    receivedAt,
    calendar: nationalCalendar(),
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
        : { amount: extension, unit: query.extensionUnit ?? ('working-day' as const) },
  };
  return {
    receivedAt: toInstantText(receivedAt),
    procedure: procedure && { code: procedure.code, title: procedure.title },
    deadlines: given.map((one) => ({
      ...one,
      ...deadlineFor({ limit: one.limit, ...circumstances }),
    })),
    unstated: methods
      .filter(({ timeLimits }) => timeLimits.value === null)
      .map((method) => method.channel),
    localRules: (procedure?.localRules ?? []).filter(({ subject }) => subject === 'time-limit'),
    hours,
  };
};
