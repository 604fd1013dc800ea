/** Days from `from` to `to`, both counted; `to` is `null` where there is no end. */
export interface WaitingBucket {
  from: number;
  to: number | null;
}

const exactTo = 30;
const ends = [45, 60, 90, 180, 365];

/**
 * How long dossiers took, in bounded steps: each day up to 30 by itself, then 31–45, 46–60, 61–90,
 * 91–180, 181–365 and more. Days are local dates apart: 0 is the same day.
 */
export const waitingBuckets: readonly WaitingBucket[] = [
  ...Array.from({ length: exactTo + 1 }, (_, day) => ({ from: day, to: day })),
  ...ends.map((to, at) => ({ from: (ends[at - 1] ?? exactTo) + 1, to })),
  { from: ends.at(-1)! + 1, to: null },
];

/**
 * Place of a number of days in {@link waitingBuckets}.
 *
 * @example
 * ```ts
 * waitingBucketOf(3); // 3
 * waitingBucketOf(400); // 36, the last
 * ```
 */
export const waitingBucketOf = (days: number): number => {
  if (days <= exactTo) return Math.max(0, days);
  const at = ends.findIndex((end) => days <= end);
  return exactTo + 1 + (at < 0 ? ends.length : at);
};

/**
 * The least number of days within which a share of the dossiers was done (nearest rank). Where it falls
 * into a step of several days, the last of them: it never flatters. `null` of nothing, and where it lies
 * beyond a year.
 *
 * @param counts dossiers in each of {@link waitingBuckets}; those left out at the end are 0
 * @param share above 0, at most 1: 0.5 gives the median
 * @example
 * ```ts
 * daysWithin([1, 2, 1], 0.5); // 1
 * ```
 */
export const daysWithin = (counts: readonly number[], share: number): number | null => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  // 0.9 × 10 is a little more than 9 in binary fractions.
  const rank = Math.ceil(share * all - 1e-9);
  let passed = 0;
  for (const [at, count] of counts.entries()) {
    passed += count;
    if (count > 0 && passed >= rank) return waitingBuckets[at]!.to;
  }
  return null;
};
