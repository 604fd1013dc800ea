import { explained, type Clock, type Count } from './clock.ts';
import { countWorkingDays } from './count-days.ts';
import { addDays, toLocalDate } from './local-time.ts';
import { whyLate } from './receipt.ts';
import { dayOf } from './work-calendar.ts';

/** Due at the close of the day of receipt; what comes after 15:00, or on a day off, on the next working day. */
export const countSameDay = (clock: Clock, receivedAt: number): Count => {
  const date = toLocalDate(receivedAt);
  const late = whyLate(clock, receivedAt);
  if (late === null) return countWorkingDays(clock, 1, addDays(date, -1));
  const { dueAt, days } = countWorkingDays(clock, 1, date);
  const received = explained(clock, dayOf(clock.office.calendar, date), late, 0);
  return { dueAt, days: [received, ...days] };
};
