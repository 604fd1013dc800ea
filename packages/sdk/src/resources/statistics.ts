import type { Statistics, StatisticsQuery } from '../contract/statistics.ts';
import { statisticsGet } from '../contract/operations.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export interface StatisticsResource {
  get(query?: StatisticsQuery, options?: CallOptions): Promise<Statistics>;
}

export const statisticsResource = (settings: Settings): StatisticsResource => ({
  get: (query, options) => call(settings, statisticsGet, { query }, options),
});
