import { addDays, daysIn } from './local-time.ts';
import { addMonths, monthOf, monthPeriod } from './period.ts';

/** How many days so many months from a local date on are; a date that the last month lacks is its last day. */
export const monthsAfter = (date: string, months: number): number => {
  const { from, to } = monthPeriod(addMonths(monthOf(date), months));
  const same = addDays(from, Number(date.slice(8)) - 1);
  const end = same < to ? same : to;
  return daysIn(date, end) - 1;
};
