import { endOfDate, startOfDate, type Period } from '@motcua/sdk/calendar';
import type { StatisticsState } from '@motcua/sdk';
import type { Reading, WardState } from '../store/store.ts';

/** A period with the instant that it is read at, or why nothing can be read. */
export type PeriodReading =
  | { state: Exclude<StatisticsState, 'no-data-yet'>; reading: Reading }
  | { state: 'no-data-yet'; reading: null };

/** Reads a period as of the earliest of its end, now and the ward's data time. */
export const readPeriod = (
  period: Period,
  { dataAt, since }: Pick<WardState, 'dataAt' | 'since'>,
  now: number,
): PeriodReading => {
  const start = startOfDate(period.from);
  if (dataAt === null || Math.min(dataAt, now) < start) {
    return { state: 'no-data-yet', reading: null };
  }
  return {
    state: since !== null && period.to < since ? 'before-data' : 'counted',
    reading: { start, asOf: Math.min(endOfDate(period.to), now, dataAt) },
  };
};
