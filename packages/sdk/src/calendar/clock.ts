import type { DayReason, DeadlineDay } from '../contract/calendar.ts';
import type { Office } from './office-hours.ts';
import type { Pause } from './pauses.ts';
import type { CalendarDay } from './work-calendar.ts';

/** What a limit runs by. */
export interface Clock {
  readonly office: Office;
  readonly pauses: readonly Pause[];
  /** Whose days these are. */
  readonly part: 'limit' | 'extension';
}

/** A part of a deadline, counted. */
export interface Count {
  dueAt: number | null;
  days: DeadlineDay[];
}

/** A day of the explanation; what it counts is 0 unless told. */
export const explained = (
  { part }: Clock,
  { date, special }: CalendarDay,
  reason: DayReason,
  total: number,
  counted = 0,
): DeadlineDay => ({
  date,
  reason,
  counted,
  total,
  part,
  name: special?.name ?? null,
  nameEn: special?.nameEn ?? null,
  pairedWith: special?.pairedWith ?? null,
});

/** Why a day off is one. */
export const whyOff = ({ special }: CalendarDay): DayReason =>
  (special?.kind as DayReason | undefined) ?? 'weekend';
