import { endOfDate, monthPeriod, startOfDate, toInstantText } from '@motcua/sdk/calendar';
import type { ChainEntry } from '@motcua/sdk/figures';
import { readAt } from '../store/closing.ts';
import type { WritableStore } from '../store/store.ts';

export type ClosingOutcome =
  | { outcome: 'closed'; entry: ChainEntry }
  /** `future`: it has not begun. `unfinished`: it is not over. `no-data`: nothing is known of it. */
  | { outcome: 'future' | 'unfinished' | 'no-data' }
  | { outcome: 'closed-before'; entry: ChainEntry }
  /** The data end within the month. */
  | { outcome: 'data-ends-early'; dataAt: string };

/** Closes a month that is over, and whose data are there to its end or `partial` is allowed. */
export const closeMonth = async (
  store: WritableStore,
  ward: string,
  month: string,
  { now, partial }: { now: number; partial: boolean },
): Promise<ClosingOutcome> => {
  const { from, to } = monthPeriod(month);
  const entries = await store.chainAbout(ward, month);
  const before = entries.find(({ kind }) => kind === 'month');
  if (before) return { outcome: 'closed-before', entry: before };
  if (now < startOfDate(from)) return { outcome: 'future' };
  if (now <= endOfDate(to)) return { outcome: 'unfinished' };
  const asOf = readAt(month, await store.wardState(ward));
  if (asOf === null) return { outcome: 'no-data' };
  // Data times come in whole seconds.
  if (asOf < endOfDate(to) - 999 && !partial) {
    return { outcome: 'data-ends-early', dataAt: toInstantText(asOf) };
  }
  return { outcome: 'closed', entry: await store.closeMonth(ward, month, now) };
};
