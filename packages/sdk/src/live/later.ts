import { ConnectionError, notLoaded } from '../errors/connection-error.ts';
import type { StatisticsQuery } from '../contract/statistics.ts';
import type { Settings } from '../transport/settings.ts';
import type { LiveOptions, LiveStatistics } from './live-statistics.ts';

/**
 * The ward's figures as they change, see {@link LiveStatistics}. Its code is loaded when the first
 * snapshot is asked for, and only then.
 *
 * @example
 * ```ts
 * for await (const { figures } of liveStatistics(service)) show(figures?.received);
 * ```
 */
export const liveLater = (
  settings: Settings,
  query?: StatisticsQuery,
  options?: LiveOptions,
): LiveStatistics => {
  let inner: LiveStatistics | undefined;
  let loading: Promise<LiveStatistics> | undefined;
  const load = () =>
    (loading ??= import('./live.ts').then(
      ({ live }) => (inner = live(settings, query, options)),
      () => {
        // The platform's own error names the address of the file.
        throw new ConnectionError(notLoaded, { operation: 'statistics.live' });
      },
    ));
  return {
    get state() {
      return inner?.state ?? 'waiting';
    },
    next: async () => (await load()).next(),
    return: async () => (await load()).return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
