import { ConnectionError, notLoaded } from '../errors/connection-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { StatisticsQuery } from '../contract/statistics.ts';
import { within } from '../transport/deadline.ts';
import type { Settings } from '../transport/settings.ts';
import type { LiveOptions, LiveStatistics } from './live-statistics.ts';

type Stream = Pick<LiveStatistics, 'state' | 'next' | 'return'>;

const end = async () => ({ value: undefined, done: true }) as const;
const closed: Stream = { state: 'closed', next: end, return: end };

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
  const asked = { operation: 'statistics.live', attempts: 1 };
  let inner: Stream | undefined;
  let loading: Promise<void> | undefined;
  let leave: () => void;
  const left = new Promise<void>((resolve) => (leave = resolve));
  const load = () =>
    (loading ??= import('./live.ts').then(
      ({ live }) => void (inner ??= live(settings, query, options)),
      () => {
        // The platform's own error names the address of the file.
        throw new ConnectionError(notLoaded, asked);
      },
    ));
  const close = () => {
    if (inner) return;
    inner = closed;
    leave();
    options?.onState?.('closed');
  };
  /** Waits for the code; no longer than for an answer, nor than somebody wants the stream. */
  const begin = async () => {
    const signal = options?.signal;
    try {
      await within(
        settings.timeout,
        () => new TimeoutError('attempt', asked),
        // What is no signal is refused by that code.
        signal?.throwIfAborted && signal,
        () => Promise.race([left, load()]),
      );
    } catch (error) {
      close();
      throw error;
    }
  };
  return {
    get state() {
      return inner?.state ?? 'waiting';
    },
    next: async () => {
      if (!inner) await begin();
      return inner!.next();
    },
    return: async () => {
      close();
      return inner!.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
