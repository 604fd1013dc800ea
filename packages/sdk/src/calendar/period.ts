import { addDays } from './local-time.ts';

/** First and last local date, both counted. */
export interface Period {
  from: string;
  to: string;
}

/**
 * The whole month of `yyyy-mm`.
 *
 * @example
 * ```ts
 * monthPeriod('2025-02'); // { from: '2025-02-01', to: '2025-02-28' }
 * ```
 */
export const monthPeriod = (month: string): Period => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next =
    number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return { from: `${month}-01`, to: addDays(next, -1) };
};

/**
 * The month `yyyy-mm` of a local date.
 *
 * @example
 * ```ts
 * monthOf('2025-07-11'); // '2025-07'
 * ```
 */
export const monthOf = (date: string): string => date.slice(0, 7);

/**
 * The month `count` months later (or earlier).
 *
 * @example
 * ```ts
 * addMonths('2025-12', 1); // '2026-01'
 * ```
 */
export const addMonths = (month: string, count: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const index = year * 12 + (number - 1) + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};
