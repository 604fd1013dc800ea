import type { DossierDetail, HolidayList, OpeningHours, Procedure, TimeLimit } from '@motcua/sdk';
import {
  CalendarError,
  daysIn,
  deadlineOf,
  toLocalDate,
  type Deadline,
  type DeadlineDay,
  type Pause,
} from '@motcua/sdk/calendar';
import { calendarOf } from '../deadline/calendar-of.ts';

/**
 * How a promised date stands to the published limits: it follows from one of them, or would if what came
 * late or on a day off was booked as received on the next working day; it lies before or after all of
 * them, or between two; the city has its own rule; none is published for this way to file; or the clock
 * stands still until the citizen's papers are complete.
 */
type PromiseBasis =
  | 'agrees'
  | 'agrees-next-day'
  | 'earlier'
  | 'later'
  | 'between'
  | 'local'
  | 'unpublished'
  | 'waiting';

/** What can be told of a promised date. The date itself is the dossier's, never one of ours. */
export interface PromiseReckoned {
  basis: PromiseBasis;
  /** The limit that the date follows from, or all that are published for this way to file. */
  limits: TimeLimit[];
  /** How many limits are published for this way to file. */
  published: number;
  /** What is published for the other ways to file, where nothing is for this one. */
  otherWays: { channel: string; limits: TimeLimit[] }[];
  /** From the receipt to the promised date, by the limit that it follows from or else as `span` counts. */
  days: DeadlineDay[];
  /** How long it is from the receipt to the promised date; `null` where a limit explains it. */
  span: TimeLimit | null;
}

/** What the promise is compared with. */
export interface PromiseRules {
  procedure: Pick<Procedure, 'methods' | 'localRules'> | null;
  years: readonly HolidayList[];
  hours: readonly OpeningHours[];
}

/** Calendar days; longer promises are not spelled out day by day. */
const longest = 400;

const pausesOf = ({ supplements }: DossierDetail): Pause[] =>
  supplements.flatMap(({ requestedAt, receivedAt }) => {
    if (requestedAt === null) return [];
    const from = Date.parse(requestedAt);
    const until = receivedAt === null ? null : Date.parse(receivedAt);
    return until !== null && until < from ? [] : [{ from, until }];
  });

/** Each limit that is published for a way to file, once. */
const limitsOf = (procedure: PromiseRules['procedure'], channel: string): TimeLimit[] => {
  const limits = (procedure?.methods ?? [])
    .filter((method) => method.channel === channel)
    .flatMap(({ timeLimits }) => timeLimits.value ?? []);
  return [...new Map(limits.map((limit) => [`${limit.amount} ${limit.unit}`, limit])).values()];
};

const otherWaysThan = (procedure: PromiseRules['procedure'], channel: string) =>
  [...new Set(procedure?.methods.map((method) => method.channel))]
    .filter((other) => other !== channel)
    .map((other) => ({ channel: other, limits: limitsOf(procedure, other) }))
    .filter(({ limits }) => limits.length > 0);

/** Where the promised date stands among those that the limits yield. */
const placeOf = (promised: string, dates: readonly string[]): PromiseBasis => {
  if (dates.length === 0) return 'unpublished';
  if (dates.every((date) => promised < date)) return 'earlier';
  return dates.every((date) => promised > date) ? 'later' : 'between';
};

/**
 * What can be told of a dossier's due date: by which published limit it can be reckoned, or that it can
 * not. Dates are compared, not hours. `null` where there is nothing to tell: no due date, one before the
 * receipt, or days beyond the calendar.
 */
export const reckonPromise = (
  detail: DossierDetail,
  state: string,
  { procedure, years, hours }: PromiseRules,
): PromiseReckoned | null => {
  if (detail.dueAt === null) return null;
  const receivedAt = Date.parse(detail.receivedAt);
  const promised = toLocalDate(Date.parse(detail.dueAt));
  if (promised < toLocalDate(receivedAt)) return null;
  const pauses = pausesOf(detail);
  const limits = limitsOf(procedure, detail.channel);
  const published = limits.length;
  const otherWays = published > 0 ? [] : otherWaysThan(procedure, detail.channel);
  if (state === 'waiting-for-you' || pauses.some(({ until }) => until === null))
    return { basis: 'waiting', limits, published, otherWays, days: [], span: null };

  const calendar = calendarOf(years);
  const reckon = (limit: TimeLimit, lateIsNextDay = false): Deadline | null => {
    try {
      return deadlineOf({ limit, receivedAt, calendar, hours, pauses, lateIsNextDay });
    } catch (error) {
      if (error instanceof CalendarError) return null;
      throw error;
    }
  };
  const reckonAll = (lateIsNextDay: boolean) =>
    limits.flatMap((limit) => {
      const deadline = reckon(limit, lateIsNextDay);
      return deadline === null || deadline.dueAt === null
        ? []
        : [{ limit, date: toLocalDate(deadline.dueAt), days: deadline.days, lateIsNextDay }];
    });
  const reckoned = reckonAll(false);
  const local = procedure?.localRules.some(({ subject }) => subject === 'time-limit') ?? false;
  const found = local
    ? undefined
    : [...reckoned, ...reckonAll(true)].find(({ date }) => date === promised);
  if (found)
    return {
      basis: found.lateIsNextDay ? 'agrees-next-day' : 'agrees',
      limits: [found.limit],
      published,
      otherWays,
      days: found.days,
      span: null,
    };

  // In the unit of the limits, so that the two can be compared; cut where the promise stands.
  const inCalendarDays =
    published > 0 && limits.every(({ unit }) => unit === 'day' || unit === 'month');
  const unit = inCalendarDays ? 'day' : 'working-day';
  const length = daysIn(toLocalDate(receivedAt), promised);
  const counted = length > longest ? null : reckon({ amount: length, unit });
  if (counted === null || reckoned.length < published) return null;
  const days = counted.days.filter(({ date }) => date <= promised);
  return {
    basis: local
      ? 'local'
      : placeOf(
          promised,
          reckoned.map(({ date }) => date),
        ),
    limits,
    published,
    otherWays,
    days,
    span: { amount: days.at(-1)?.total ?? 0, unit },
  };
};
