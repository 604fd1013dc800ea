import type { DeadlineDay } from '../contract/calendar.ts';
import { explained, whyOff, type Clock, type Count } from './clock.ts';
import { addDays } from './local-time.ts';
import { closeOf } from './office-hours.ts';
import { pausedAt, stopsBefore } from './pauses.ts';
import { dayOf } from './work-calendar.ts';

/** Counts working days after a date; due when the ward closes on the last of them. */
export const countWorkingDays = (clock: Clock, amount: number, after: string): Count => {
  const { office, pauses } = clock;
  const days: DeadlineDay[] = [];
  let total = 0;
  for (let date = addDays(after, 1); ; date = addDays(date, 1)) {
    const day = dayOf(office.calendar, date);
    const close = closeOf(office, date);
    if (!day.working) days.push(explained(clock, day, whyOff(day), total));
    else if (pausedAt(pauses, close)) {
      days.push(explained(clock, day, 'pause', total));
      if (stopsBefore(pauses, close)) return { dueAt: null, days };
    } else {
      total += 1;
      days.push(explained(clock, day, day.special ? 'swapped-on' : 'working-day', total, 1));
      if (total === amount) return { dueAt: close, days };
    }
  }
};

/**
 * Counts every day after a date; when the last of them is a day off, it is due when the ward closes on
 * the next working day.
 */
export const countCalendarDays = (clock: Clock, amount: number, after: string): Count => {
  const { office, pauses } = clock;
  const days: DeadlineDay[] = [];
  let total = 0;
  for (let date = addDays(after, 1); ; date = addDays(date, 1)) {
    const day = dayOf(office.calendar, date);
    const close = closeOf(office, date);
    const left = amount - total;
    if (pausedAt(pauses, close)) {
      days.push(explained(clock, day, 'pause', total));
      if (stopsBefore(pauses, close)) return { dueAt: null, days };
    } else if (left > 0) {
      total += 1;
      days.push(explained(clock, day, 'calendar-day', total, 1));
      if (left === 1 && day.working) return { dueAt: close, days };
    } else if (!day.working) days.push(explained(clock, day, whyOff(day), total));
    else {
      days.push(explained(clock, day, 'moved', total));
      return { dueAt: close, days };
    }
  }
};
