import { addDays, daysIn, type Period } from '@motcua/sdk/calendar';
import { dayOfInstant, firstDay, spanAfter, spanOf } from './period-query.ts';

/** A period that another one is compared with. */
export interface Earlier {
  kind: 'before' | 'year-before';
  period: Period;
}

const yearBefore = (date: string): string => {
  const moved = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return moved.endsWith('-02-29') ? `${moved.slice(0, 8)}28` : moved;
};

/** Days of a period that its data reach; `null` where they reach its end. */
export const daysSoFar = ({ from, to }: Period, asOf: string): number | null => {
  const last = dayOfInstant(asOf);
  return last < to ? daysIn(from, last) : null;
};

const cut = ({ from, to }: Period, days: number | null): Period => {
  const end = days === null ? to : addDays(from, days - 1);
  return { from, to: end < to ? end : to };
};

/**
 * The period before and the same one a year earlier, cut to as many days as there are data of this one:
 * eleven days beside a whole month would only look like a fall.
 */
export const earlierOf = (period: Period, asOf: string): Earlier[] => {
  const days = daysSoFar(period, asOf);
  const span = spanOf(period);
  const length = daysIn(period.from, period.to);
  const before =
    spanAfter(period, -1) ??
    (length < daysIn(firstDay, period.from)
      ? { from: addDays(period.from, -length), to: addDays(period.from, -1) }
      : null);
  const found: Earlier[] = before ? [{ kind: 'before', period: cut(before, days) }] : [];
  if (span === 'year') return found;
  const lastYear = spanAfter(period, span === 'quarter' ? -4 : -12) ?? {
    from: yearBefore(period.from),
    to: yearBefore(period.to),
  };
  return [...found, { kind: 'year-before', period: cut(lastYear, days) }];
};
