import { rateNames, type FigureName, type RateName } from '../contract/figure-names.ts';
import type { GroupFigures, Rate, Rates } from '../contract/statistics.ts';
import { fewCases, wilsonInterval } from './wilson.ts';

/** Which figures make which rate; the rule that people read is made from the same two lists. */
const parts: Record<RateName, { numerator: FigureName[]; denominator: FigureName[] }> = {
  resolvedShare: { numerator: ['resolved'], denominator: ['carriedOver', 'received'] },
  onTimeShare: { numerator: ['resolvedEarly', 'resolvedOnDue'], denominator: ['resolved'] },
  withdrawnShare: { numerator: ['withdrawn'], denominator: ['carriedOver', 'received'] },
  refusedShare: { numerator: ['refused'], denominator: ['received', 'refused'] },
  inProgressShare: { numerator: ['inProgress'], denominator: ['carriedOver', 'received'] },
  onlineShare: { numerator: ['receivedOnline'], denominator: ['received'] },
  overdueShare: { numerator: ['inProgressOverdue'], denominator: ['inProgress'] },
};

const sumText = (names: FigureName[]) => (names.length > 1 ? `(${names.join(' + ')})` : names[0]);

const sum = (figures: GroupFigures, names: FigureName[]): number | null => {
  let total = 0;
  for (const name of names) {
    const value = figures[name];
    if (value === null) return null;
    total += value;
  }
  return total;
};

/**
 * Per cent to three significant digits, as the ward's own report writes it (74,4 · 6,67 · 25,6);
 * halves go up. Reckoned in whole numbers: 201/2000 is 10.1, though its binary share is below 10.05.
 *
 * @example
 * ```ts
 * percent(67, 90); // 74.4
 * ```
 */
export const percent = (numerator: number, denominator: number): number | null => {
  if (denominator === 0) return null;
  if (numerator === 0) return 0;
  const digits = 2 - Math.floor(Math.log10((numerator / denominator) * 100));
  const unit = 10 ** digits;
  return Math.floor((200 * unit * numerator + denominator) / (2 * denominator)) / unit;
};

/**
 * A share with what it is made of, and with its interval where it speaks of fewer than 100 cases; a hidden
 * part (`null`) leaves it without a value.
 *
 * @example
 * ```ts
 * rateOf(9, 10, 'resolvedEarly / resolved').interval; // { low: 59.6, high: 98.2 }
 * ```
 */
export const rateOf = (
  numerator: number | null,
  denominator: number | null,
  rule: string,
): Rate => ({
  percent: numerator === null || denominator === null ? null : percent(numerator, denominator),
  numerator,
  denominator,
  interval:
    numerator === null || denominator === null || denominator >= fewCases
      ? null
      : wilsonInterval(numerator, denominator),
  rule,
});

const rate = (figures: GroupFigures, name: RateName): Rate => {
  const { numerator, denominator } = parts[name];
  const rule = `${sumText(numerator)} / ${sumText(denominator)}`;
  return rateOf(sum(figures, numerator), sum(figures, denominator), rule);
};

/**
 * All rates of a set of figures; hidden parts (`null`) leave a rate without a value.
 *
 * @example
 * ```ts
 * const { figures } = await client.statistics.get({ period: '2025-07' });
 * if (figures) console.log(ratesOf(figures).resolvedShare.percent);
 * ```
 */
export const ratesOf = (figures: GroupFigures): Rates =>
  Object.fromEntries(rateNames.map((name) => [name, rate(figures, name)])) as Rates;
