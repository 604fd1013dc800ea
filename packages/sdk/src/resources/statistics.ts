import type { Call } from '../call.ts';
import type { Statistics, StatisticsQuery } from '../contract/statistics.ts';
import type { LiveOptions, LiveStatistics } from '../live/live-statistics.ts';
import type { CallOptions } from '../options.ts';

export interface StatisticsResource {
  /**
   * Figures and rates of a period; of the newest month that has data when no period is given.
   *
   * @example
   * ```ts
   * const { figures, rates } = await client.statistics.get({ period: '2025-07' });
   * ```
   */
  get(query?: StatisticsQuery, options?: CallOptions): Call<Statistics>;
  /**
   * The same figures now and after each change, until its signal aborts or its loop is left.
   *
   * @example
   * ```ts
   * for await (const { figures, asOf } of client.statistics.live({}, { signal }))
   *   console.log(figures?.received, asOf);
   * ```
   */
  live(query?: StatisticsQuery, options?: LiveOptions): LiveStatistics;
}
