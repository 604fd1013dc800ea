import type { Statistics } from '../contract/statistics.ts';

/** What a number that is not there, or is 0, says. */
export type Nothing = 'zero' | 'no-data-yet' | 'out-of-sync' | 'hidden';

/**
 * Which of the four kinds of nothing a value of an answer is; `null` of a number above 0.
 * `zero`: there were none. `no-data-yet`: nobody knows of the period yet, or any more. `out-of-sync`: the
 * source ends too early for a zero to be one. `hidden`: there are few, and they could point at a person.
 *
 * @example
 * ```ts
 * const statistics = await client.statistics.get({ period: '2025-07' });
 * kindOfNothing(statistics, statistics.figures?.refused ?? null);
 * ```
 */
export const kindOfNothing = (
  { state, outOfSync, figures }: Pick<Statistics, 'state' | 'outOfSync' | 'figures'>,
  value: number | null,
): Nothing | null => {
  if (state !== 'counted' || figures === null) return outOfSync ? 'out-of-sync' : 'no-data-yet';
  if (value === null) return 'hidden';
  if (value !== 0) return null;
  return outOfSync ? 'out-of-sync' : 'zero';
};
