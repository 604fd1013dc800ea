import * as z from 'zod/mini';
import {
  channel,
  channels,
  closedEnum,
  count,
  keeps,
  made,
  openEnum,
  procedureName,
  text,
  textOrNull,
  whole,
  type Channel,
  type Open,
  type Schema,
} from './common.ts';
import { procedureCode, timeLimitUnits, type LocalRule, type TimeLimit } from './procedure.ts';
import {
  channelOfProcedure,
  limitOrProcedure,
  oneSameDay,
  pauseFromItsBegin,
  realDate,
  unitOfExtension,
  unitOfLimit,
} from './rules.ts';
import type { OpeningHours } from './ward.ts';

/**
 * How sure the days off of a year are: `announced` follows the notices of that year, swapped days
 * included; `statutory` holds only what the law says of every year, before its notices are out.
 */
export type CalendarBasis = 'announced' | 'statutory';

/**
 * Why the calendar says something of a date: a public holiday; a day off in lieu of one that fell on a
 * weekend; a weekday off against a worked weekend day; that worked day.
 */
export type SpecialDayKind = 'holiday' | 'in-lieu' | 'swapped-off' | 'swapped-on';

/** A date that its weekday alone does not explain. */
export interface SpecialDay {
  /** Local date, `yyyy-mm-dd`. */
  date: string;
  kind: Open<SpecialDayKind>;
  name: string;
  nameEn: string;
  /** Number of the notice or article of the law. */
  source: string;
  /** The other date of a swap, or the holiday that a day in lieu stands for. */
  pairedWith: string | null;
}

/** The days of a year that its weekdays alone do not explain. */
export interface HolidayList {
  year: number;
  basis: Open<CalendarBasis>;
  /** In the order of time. */
  days: SpecialDay[];
}

/** Which year's days. */
export interface HolidaysQuery {
  /** 2025 to 2035; this year unless told. */
  year?: number | undefined;
}

/**
 * Why a day counts towards a limit or not. The first four count; the sentences for people are those of
 * `explainDay` in `@motcua/sdk/calendar`.
 */
export type DayReason =
  | 'working-day'
  | 'swapped-on'
  | 'calendar-day'
  | 'hours'
  | 'receipt'
  | 'after-hours'
  | 'after-cutoff'
  | 'deemed-receipt'
  | 'weekend'
  | 'holiday'
  | 'in-lieu'
  | 'swapped-off'
  | 'pause'
  | 'moved';

/** One day of the explanation of a deadline. */
export interface DeadlineDay {
  /** Local date, `yyyy-mm-dd`. */
  date: string;
  reason: Open<DayReason>;
  /** What this day takes from the limit: hours (a fraction is possible) or whole days; 0 when it does not count. */
  counted: number;
  /** All that was counted of this part up to this day. */
  total: number;
  /** Time beyond the limit that the one lawful rescheduling gave is `extension`. */
  part: Open<'limit' | 'extension'>;
  /** The holiday or swap that the reason speaks of. */
  name: string | null;
  nameEn: string | null;
  /** The other date of a swap, or the holiday that a day in lieu stands for. */
  pairedWith: string | null;
}

/** When a result is due under one limit, and how that was reckoned. */
export interface StatedDeadline {
  limit: TimeLimit;
  /** The ways to file that this limit is published for; empty when the limit came with the question. */
  channels: Open<Channel>[];
  /** ISO 8601 with offset; `null` while the clock stands still with no end in sight. */
  dueAt: string | null;
  /** `statutory` when the days run into a year whose notices are not out: the date may still move. */
  basis: Open<CalendarBasis>;
  /** From the day of receipt to the day it is due. */
  days: DeadlineDay[];
}

/** When a result is due, under each limit that holds. */
export interface DeadlineAnswer {
  receivedAt: string;
  /** `null` when the limit came with the question. */
  procedure: { code: string; title: string } | null;
  /** One for each limit that is published: several mean that it depends on the case. */
  deadlines: StatedDeadline[];
  /** Ways to file without a published limit. */
  unstated: Open<Channel>[];
  /** Decisions of the city about the time limit, in words. They go before the published limits. */
  localRules: LocalRule[];
  /** The opening hours that were counted with. */
  hours: OpeningHours[];
}

/** A limit with its unit, or a procedure; and what it is counted from. */
export interface DeadlineQuery {
  /** A whole number of units, 1 to 366. Goes with `unit`, and without `procedure`. */
  limit?: number | undefined;
  /** `same-day` is a result promised within the day; its limit is 1. */
  unit?: 'hour' | 'working-day' | 'day' | 'month' | 'same-day' | undefined;
  /** Takes the limits that are published for this procedure. */
  procedure?: string | undefined;
  channel?: Channel | undefined;
  /** ISO 8601; a time without an offset is Vietnamese time. The present unless told. */
  receivedAt?: string | undefined;
  /** When papers were asked of the citizen, and when they were complete; without an end they still are not. */
  pausedFrom?: string | undefined;
  pausedUntil?: string | undefined;
  /** The one lawful rescheduling, in `extensionUnit` (working days unless told). */
  extension?: number | undefined;
  extensionUnit?: 'hour' | 'working-day' | 'day' | 'month' | undefined;
}

/** The bases of a calendar's years that are known. */
export const calendarBases = ['announced', 'statutory'] as const satisfies readonly CalendarBasis[];
/** The kinds of special days that are known. */
export const specialDayKinds = [
  'holiday',
  'in-lieu',
  'swapped-off',
  'swapped-on',
] as const satisfies readonly SpecialDayKind[];
/** The reasons of a day that are known. */
export const dayReasons = [
  'working-day',
  'swapped-on',
  'calendar-day',
  'hours',
  'receipt',
  'after-hours',
  'after-cutoff',
  'deemed-receipt',
  'weekend',
  'holiday',
  'in-lieu',
  'swapped-off',
  'pause',
  'moved',
] as const satisfies readonly DayReason[];

/** What a day counts towards: the limit itself, or the one lawful rescheduling. */
export type DayPart = 'limit' | 'extension';
/** The parts that are known today. */
export const dayParts = ['limit', 'extension'] as const satisfies readonly DayPart[];

/** Schema of {@link CalendarBasis}, open. */
export const calendarBasis = /* @__PURE__ */ openEnum<CalendarBasis>();
/** Schema of {@link SpecialDayKind}, open. */
export const specialDayKind = /* @__PURE__ */ openEnum<SpecialDayKind>();
/** Schema of {@link DayReason}, open. */
export const dayReason = /* @__PURE__ */ openEnum<DayReason>();
/** Schema of {@link DayPart}, open. */
export const dayPart = /* @__PURE__ */ openEnum<DayPart>();

export const holidayList: Schema<HolidayList> = /* @__PURE__ */ made(() =>
  z.looseObject({
    year: count,
    basis: calendarBasis,
    days: z.array(
      z.looseObject({
        date: text,
        kind: specialDayKind,
        name: text,
        nameEn: text,
        source: text,
        pairedWith: textOrNull,
      }),
    ),
  }),
);

const day: Schema<DeadlineDay> = /* @__PURE__ */ made(() =>
  z.looseObject({
    date: text,
    reason: dayReason,
    counted: count,
    total: count,
    part: dayPart,
    name: textOrNull,
    nameEn: textOrNull,
    pairedWith: textOrNull,
  }),
);

export const deadlineAnswer: Schema<DeadlineAnswer> = /* @__PURE__ */ made(() =>
  z.looseObject({
    receivedAt: text,
    procedure: z.nullable(procedureName),
    deadlines: z.array(
      z.looseObject({
        limit: z.looseObject({ amount: count, unit: text }),
        channels: z.array(channel),
        dueAt: textOrNull,
        basis: calendarBasis,
        days: z.array(day),
      }),
    ),
    unstated: z.array(channel),
    localRules: z.array(z.looseObject({ subject: text, text, textEn: text, basis: textOrNull })),
    hours: z.array(z.looseObject({ days: z.array(count), opens: text, closes: text })),
  }),
);

/** First and last year of the calendar. */
export const calendarYears = [2025, 2035] as const;

/** A year of the calendar. */
export const holidaysQuery = /* @__PURE__ */ made(() =>
  z.strictObject({
    year: z.optional(whole(...calendarYears)),
  }),
);

const longest = 366;
const amount = /* @__PURE__ */ whole(1, longest);
const unit = /* @__PURE__ */ closedEnum(timeLimitUnits);
/** A date, or a date and time with or without an offset. */
const moment = /* @__PURE__ */ made(() =>
  z.string().check(
    z.regex(
      /^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/,
      {
        abort: true,
      },
    ),
    keeps(realDate),
  ),
);

/** `limit` goes with `unit` and without `procedure`; `channel` goes with `procedure`. */
export const deadlineQuery = /* @__PURE__ */ made(() =>
  z
    .strictObject({
      limit: z.optional(amount),
      unit: z.optional(closedEnum([...timeLimitUnits, 'same-day'])),
      procedure: z.optional(procedureCode),
      channel: z.optional(closedEnum(channels)),
      receivedAt: z.optional(moment),
      pausedFrom: z.optional(moment),
      pausedUntil: z.optional(moment),
      extension: z.optional(amount),
      extensionUnit: z.optional(unit),
    })
    .check(
      keeps(limitOrProcedure),
      keeps(unitOfLimit),
      keeps(oneSameDay),
      keeps(channelOfProcedure),
      keeps(pauseFromItsBegin),
      keeps(unitOfExtension),
    ),
);
