import { toLocalDate, type Period } from '@motcua/sdk/calendar';
import type { Figures } from '@motcua/sdk';
import { groupsOf, sumOf } from '../statistics/cells.ts';
import { derive } from '../statistics/derive.ts';
import { readPeriod } from '../statistics/reading.ts';
import type { ReadableStore } from '../store/store.ts';
import type { ReadFile } from './record.ts';

export type ImportFigures = Figures & { byField: Record<string, Figures> };

/** The range of the title, else from the first receipt (or step) to the last event that the file tells of. */
export const periodOf = ({ range, records, updates }: ReadFile, dataAt: number): Period | null => {
  if (range) return range;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const see = (at: number | null) => {
    if (at !== null && at <= dataAt) last = Math.max(last, at);
  };
  for (const record of records) {
    first = Math.min(first, record.receivedAt.at);
    see(record.receivedAt.at);
    see(derive(record).finishAt);
  }
  for (const { at } of updates) {
    first = Math.min(first, at.at);
    see(at.at);
  }
  return last < first ? null : { from: toLocalDate(first), to: toLocalDate(last) };
};

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
