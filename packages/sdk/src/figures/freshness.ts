/** As long as a source may stand still before somebody should look: three days. */
const freshFor = 3 * 86_400_000;

/**
 * Whether data end so long before an instant that they say nothing of it; `outOfSync` of an answer by the
 * same rule. Both are epoch milliseconds.
 *
 * @example
 * ```ts
 * const { asOf } = await client.apologies.list({ period: '2025-07' });
 * if (asOf !== null && endsEarly(Date.parse(asOf), Date.now())) console.log('None up to then');
 * ```
 */
export const endsEarly = (dataAt: number, until: number): boolean => until - dataAt > freshFor;
