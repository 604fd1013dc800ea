import type { Call } from '../call.ts';
import { statisticsGet } from '../contract/packed.ts';
import type { Statistics, StatisticsQuery } from '../contract/statistics.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `statistics.get` as a function of its own.
 *
 * @example
 * ```ts
 * const { figures } = await getStatistics(service, { period: '2025-07' });
 * ```
 */
export const getStatistics = (
  service: Settings,
  query?: StatisticsQuery,
  options?: CallOptions,
): Call<Statistics> => call(service, unpack(statisticsGet), [query], options);
