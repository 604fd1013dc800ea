/** So many at once, and so many a second afterwards, for each key. Bounded: the key unused longest is forgotten. */
export interface TokenBucket {
  /** Takes `cost` tokens, or none: then the seconds until there are enough, rounded up; 0 when they were taken. */
  take(key: string, cost: number, now: number): number;
}

export interface BucketSize {
  burst: number;
  perSecond: number;
}

const mostKeys = 50_000;

export const createTokenBucket = ({ burst, perSecond }: BucketSize): TokenBucket => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take: (key, cost, now) => {
      const last = buckets.get(key) ?? { tokens: burst, at: now };
      const grown = (Math.max(0, now - last.at) / 1000) * perSecond;
      const tokens = Math.min(burst, last.tokens + grown);
      const enough = tokens >= cost;
      // Deleting first keeps the map in order of use.
      buckets.delete(key);
      buckets.set(key, { tokens: enough ? tokens - cost : tokens, at: now });
      if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value!);
      return enough ? 0 : Math.ceil((cost - tokens) / perSecond);
    },
  };
};
