export { ratesOf, rateOf, percent } from './rates.ts';
export { brokenIdentities } from './identity.ts';
export { wilsonInterval, fewCases, type Interval } from './wilson.ts';
export { daysWithin, waitingBucketOf, waitingBuckets, type WaitingBucket } from './waiting.ts';
export { endsEarly } from './freshness.ts';
export { kindOfNothing, type Nothing } from './nothing.ts';
export { canonicalJson, chainStart, hashOfEntry, verifyChain, type ChainVerdict } from './chain.ts';
export type { ChainEntry } from '../contract/chain.ts';
export { figureNames, rateNames } from '../contract/figure-names.ts';
