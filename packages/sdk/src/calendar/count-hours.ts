import type { DeadlineDay } from '../contract/calendar.ts';
import { explained, whyOff, type Clock, type Count } from './clock.ts';
import { addDays, toLocalDate } from './local-time.ts';
import { workOn } from './office-hours.ts';
import { stopsBefore, withoutPauses } from './pauses.ts';
import { dayOf } from './work-calendar.ts';

const hour = 3_600_000;

/** Counts opening hours from an instant on. */
export const countHours = (clock: Clock, amount: number, from: number): Count => {
  const { office, pauses } = clock;
  const days: DeadlineDay[] = [];
  let left = amount * hour;
  const total = () => amount - left / hour;
  for (let date = toLocalDate(from); ; date = addDays(date, 1)) {
    const day = dayOf(office.calendar, date);
    const open = workOn(office, date)
      .map((stretch) => ({ ...stretch, from: Math.max(stretch.from, from) }))
      .filter((stretch) => stretch.from < stretch.to);
    const close = open.at(-1)?.to;
    if (!day.working) days.push(explained(clock, day, whyOff(day), total()));
    else if (close === undefined) {
      // The first due instant lies at a close: its day has been explained.
      if (clock.part === 'limit') days.push(explained(clock, day, 'after-hours', total()));
    } else {
      let dueAt: number | null = null;
      let used = 0;
      for (const stretch of withoutPauses(open, pauses)) {
        const taken = Math.min(stretch.to - stretch.from, left);
        used += taken;
        left -= taken;
        if (left === 0) {
          dueAt = stretch.from + taken;
          break;
        }
      }
      days.push(explained(clock, day, used > 0 ? 'hours' : 'pause', total(), used / hour));
      if (dueAt !== null || stopsBefore(pauses, close)) return { dueAt, days };
    }
  }
};
