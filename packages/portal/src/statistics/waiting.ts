import { daysWithin, waitingBuckets } from '@motcua/sdk/figures';
import type { Waiting, WaitingClock } from '@motcua/sdk';
import { waitsOf, type Spread, type WaitKind } from '../store/tallies/spread.ts';

/** Dossiers in each step of days. */
const countsOf = (spread: Spread, ...kinds: WaitKind[]): number[] => {
  const counts = kinds.map((kind) => waitsOf(spread, kind));
  return waitingBuckets.map((_, at) => counts.reduce((sum, each) => sum + each[at]!, 0));
};

const clockOf = (counts: number[]): WaitingClock => ({
  results: counts.reduce((sum, count) => sum + count, 0),
  medianDays: daysWithin(counts, 0.5),
  p90Days: daysWithin(counts, 0.9),
  histogram: waitingBuckets
    .map((bucket, at) => ({ ...bucket, results: counts[at]! }))
    .filter(({ results }) => results > 0),
});

/** Of dossiers that never waited for the citizen all the time is the authority's. */
export const waitingOf = (spread: Spread): Waiting => ({
  whole: clockOf(countsOf(spread, 'plain', 'whole')),
  authority: clockOf(countsOf(spread, 'plain', 'authority')),
  citizen: clockOf(countsOf(spread, 'citizen')),
});
