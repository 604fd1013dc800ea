import { toLocalDate, type Period } from '@motcua/sdk/calendar';
import type { Figures } from '@motcua/sdk';
import { groupsOf, sumOf } from '../statistics/cells.ts';
import { readPeriod } from '../statistics/reading.ts';
import type { ReadableStore } from '../store/store.ts';
import type { StatedRange } from './range.ts';

export type ImportFigures = Figures & { byField: Record<string, Figures> };

/**
 * The time that a file speaks of: the range of its title; where that lacks an end, from the first receipt
 * (or step), to the last event that it tells of, as far as its data time.
 */
export class PeriodSeen {
  readonly #range: StatedRange | null;
  readonly #dataAt: number;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(range: StatedRange | null, dataAt: number) {
    this.#range = range;
    this.#dataAt = dataAt;
  }

  begin(at: number): void {
    if (at < this.#first) this.#first = at;
    this.see(at);
  }

  see(at: number | null): void {
    if (at !== null && at <= this.#dataAt && at > this.#last) this.#last = at;
  }

  get period(): Period | null {
    const { from = null, to } = this.#range ?? {};
    if (from !== null && to !== undefined) return { from, to };
    if (this.#last < this.#first) return null;
    return { from: toLocalDate(this.#first), to: to ?? toLocalDate(this.#last) };
  }
}

/** The ward's figures for a period as the store has them; `null` while nothing is known of it. */
export const figuresFor = async (
  store: ReadableStore,
  ward: string,
  period: Period | null,
  now: number,
): Promise<ImportFigures | null> => {
  if (!period) return null;
  const { reading } = readPeriod(period, await store.wardState(ward), now);
  if (!reading) return null;
  const cells = await store.count(ward, reading, 'procedure');
  const byField = groupsOf(cells, 'field').map(({ key, figures }) => [key ?? '?', figures]);
  return { ...sumOf(cells).figures, byField: Object.fromEntries(byField) };
};
