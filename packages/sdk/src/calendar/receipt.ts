import type { DayReason, DeadlineDay } from '../contract/calendar.ts';
import { explained, whyOff, type Clock } from './clock.ts';
import { addDays, startOfDate, toLocalDate } from './local-time.ts';
import { closeOf } from './office-hours.ts';
import { dayOf } from './work-calendar.ts';

/** What comes after this counts from the next working morning for same-day procedures. */
const cutoff = 15 * 3_600_000;

/** Why a receipt is too late for its own day; `null` when it is in time. */
export const whyLate = ({ office }: Clock, receivedAt: number): DayReason | null => {
  const date = toLocalDate(receivedAt);
  const day = dayOf(office.calendar, date);
  if (!day.working) return whyOff(day);
  if (receivedAt >= closeOf(office, date)) return 'after-hours';
  return receivedAt > startOfDate(date) + cutoff ? 'after-cutoff' : null;
};

/** The days up to the one that stands for the receipt, and that day itself: none of them counts. */
export const receiptOf = (
  clock: Clock,
  receivedAt: number,
  { working, lateIsNextDay }: { working: boolean; lateIsNextDay: boolean },
): { from: number; days: DeadlineDay[] } => {
  const { calendar } = clock.office;
  let date = toLocalDate(receivedAt);
  const late = whyLate(clock, receivedAt);
  if (!lateIsNextDay || late === null) {
    const reason = working && late === 'after-hours' ? late : 'receipt';
    return { from: receivedAt, days: [explained(clock, dayOf(calendar, date), reason, 0)] };
  }
  const days = [explained(clock, dayOf(calendar, date), late, 0)];
  for (;;) {
    date = addDays(date, 1);
    const day = dayOf(calendar, date);
    days.push(explained(clock, day, day.working ? 'deemed-receipt' : whyOff(day), 0));
    if (day.working) return { from: startOfDate(date), days };
  }
};
