import { waitingBucketOf, waitingBuckets } from '@motcua/sdk/figures';
import { dayOf } from './day.ts';

/** How often each place of a spread was met; those left out at the end are 0. */
export type Spread = number[];

/** Hours of the week from Monday 0:00 on, and a place for receipts that tell no time. */
const weekHours = 7 * 24;
const untimedPlace = weekHours;
const firstWait = weekHours + 1;
/**
 * Of dossiers that ended with a result: `plain` never waited for the citizen; of those that did,
 * `whole` is all their time, `authority` and `citizen` are its parts.
 */
export const waitKinds = ['plain', 'whole', 'authority', 'citizen'] as const;
export type WaitKind = (typeof waitKinds)[number];
/** Results that the citizen got, whenever they were finished. */
export const returnedPlace = firstWait + waitKinds.length * waitingBuckets.length;
/** How many places there are. */
export const spreadPlaces = returnedPlace + 1;

const hour = 3_600_000;

/** Local midnight stands for a date without a time: nobody files then. */
export const weekHourOf = (at: number): number => {
  const day = dayOf(at);
  const intoDay = at + 7 * hour - day * 24 * hour;
  // 1 January 1970 was a Thursday.
  return intoDay === 0 ? untimedPlace : ((day + 3) % 7) * 24 + Math.floor(intoDay / hour);
};

export const waitPlace = (kind: WaitKind, days: number): number =>
  firstWait + waitKinds.indexOf(kind) * waitingBuckets.length + waitingBucketOf(days);

/** Dossiers in each of `waitingBuckets`. */
export const waitsOf = (spread: Spread, kind: WaitKind): number[] => {
  const first = waitPlace(kind, 0);
  return waitingBuckets.map((_, at) => spread[first + at] ?? 0);
};

/** Receipts in each hour of the week. */
export const hoursOf = (spread: Spread): number[] =>
  Array.from({ length: weekHours }, (_, place) => spread[place] ?? 0);

/** Receipts that tell no time. */
export const untimedOf = (spread: Spread): number => spread[untimedPlace] ?? 0;

/** Results that were returned. */
export const returnedOf = (spread: Spread): number => spread[returnedPlace] ?? 0;
