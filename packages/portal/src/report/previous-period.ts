import { monthOf, monthPeriod, startOfDate, toLocalDate, type Period } from '@motcua/sdk/calendar';
import { isWholeMonth } from './official.ts';

const day = 86_400_000;

/** The same days of the month before; a whole month is compared with a whole one. */
export const previousPeriod = (period: Period): Period => {
  const first = monthPeriod(monthOf(period.from)).from;
  const before = monthPeriod(monthOf(toLocalDate(startOfDate(first) - day)));
  if (isWholeMonth(period)) return before;
  const same = (date: string): string => {
    const moved = `${before.from.slice(0, 8)}${date.slice(8)}`;
    return moved > before.to ? before.to : moved;
  };
  return { from: same(period.from), to: same(period.to) };
};
