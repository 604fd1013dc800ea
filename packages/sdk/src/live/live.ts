import type { Statistics, StatisticsQuery } from '../contract/statistics.ts';
import { checkOptions, limits, type Rules } from '../transport/check-options.ts';
import type { Settings } from '../transport/settings.ts';
import type { LiveOptions, LiveState, LiveStatistics } from './live-statistics.ts';
import { newest, type Outcome } from './newest.ts';
import { run } from './run.ts';

const rules: Rules = {
  signal: [
    (value) => typeof (value as AbortSignal | null)?.throwIfAborted === 'function',
    'an AbortSignal',
  ],
  onState: [(value) => typeof value === 'function', 'a function'],
  silence: limits.timeout,
  pollEvery: limits.timeout,
  failureLimit: [(value) => typeof value === 'number' && value >= 1, 'a number from 1'],
};

/**
 * The ward's figures as they change, see {@link LiveStatistics}.
 *
 * @throws {@link ConfigurationError} for an option that is unknown or wrong.
 */
export const live = (
  settings: Settings,
  query: StatisticsQuery = {},
  options: LiveOptions = {},
): LiveStatistics => {
  checkOptions(options, rules, 'statistics.live');
  const { signal, onState, silence = 45_000, pollEvery = 15_000, failureLimit = 10 } = options;
  const snapshots = newest<Statistics>();
  const ending = new AbortController();
  let state: LiveState = 'waiting';
  let started = false;

  const setState = (next: LiveState): void => {
    if (state === next || state === 'closed') return;
    state = next;
    try {
      onState?.(next);
    } catch (error) {
      end({ error });
    }
  };
  const end = (outcome: Outcome): void => {
    if (ending.signal.aborted) return;
    signal?.removeEventListener('abort', onAbort);
    ending.abort();
    snapshots.end(outcome);
    setState('closed');
  };
  const stop = (outcome: Outcome): void => {
    snapshots.clear();
    end(outcome);
  };
  const onAbort = (): void => stop({ error: signal?.reason });

  const start = (): void => {
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    const { put } = snapshots;
    run(settings, query, {
      silence,
      pollEvery,
      failureLimit,
      setState,
      put,
      signal: ending.signal,
    }).catch((error: unknown) => end({ error }));
  };
  return {
    get state() {
      return state;
    },
    next: () => {
      if (!started) start();
      started = true;
      return snapshots.take();
    },
    return: () => {
      started = true;
      stop(null);
      return Promise.resolve({ value: undefined, done: true });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
