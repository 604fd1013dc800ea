import type { WithMeta } from '../call.ts';
import type { Operation } from '../contract/operations.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { WriteOptions } from '../options.ts';
import { dataOf, errorOf } from './answer.ts';
import { checkOptions, limits, type Rules } from './check-options.ts';
import { within } from './deadline.ts';
import { exchange, type Answer } from './exchange.ts';
import { failureReason } from './failure-reason.ts';
import { metaOf } from './meta.ts';
import { prepare, type Input } from './request.ts';
import { retryAfterOf } from './retry-after.ts';
import { delayBefore, mayRepeat, type Repeats } from './retry.ts';
import { sleep } from './sleep.ts';
import type { Settings } from './settings.ts';

/** In what the calls of an operation differ from plain reads. */
export interface Manner {
  /** Options beside those of every call. */
  readonly rules?: Rules;
  readonly repeats?: Repeats;
  readonly timeout?: number;
  readonly totalTimeout?: number;
}

const rules: Rules = {
  ...limits,
  signal: [
    (value) => typeof (value as AbortSignal | null)?.throwIfAborted === 'function',
    'an AbortSignal',
  ],
};

/** Calls an operation: checks the input, sends it, again if that may help, and checks the answer. */
export const call = async <Response>(
  settings: Settings,
  operation: Operation<Response>,
  input: Input,
  options: Partial<WriteOptions> = {},
  manner: Manner = {},
): Promise<WithMeta<Response>> => {
  checkOptions(options, { ...rules, ...manner.rules }, operation.id);
  const request = prepare(operation, input, settings, options);
  const { repeats = request.method === 'GET' ? 'transient' : 'unprocessed' } = manner;
  const timeOf = (name: 'timeout' | 'totalTimeout') =>
    options[name] ?? manner[name] ?? settings[name];
  const began = performance.now();
  let attempts = 0;
  const occurrence = () => ({ operation: operation.id, requestId: null, attempts });

  return within(
    timeOf('totalTimeout'),
    () => new TimeoutError('total', occurrence()),
    options.signal,
    async (whole) => {
      for (;;) {
        attempts += 1;
        let answer: Answer | undefined;
        let late: TimeoutError | undefined;
        let thrown: unknown;
        try {
          answer = await within(
            timeOf('timeout'),
            () => (late = new TimeoutError('attempt', occurrence())),
            whole,
            (signal) => exchange(settings, request, signal),
          );
        } catch (reason) {
          // The caller's abort and the end of the total time are final; they pass as they are.
          whole.throwIfAborted();
          thrown = reason;
        }
        if (answer && answer.status >= 200 && answer.status < 300) {
          const data = dataOf(operation, answer, settings.validate, occurrence());
          return { data, meta: metaOf(answer, data, attempts, began) };
        }
        const error = answer
          ? errorOf(answer, occurrence())
          : (late ?? new ConnectionError(failureReason(thrown), occurrence()));
        const failure = answer ? answer.status : late ? 'timeout' : 'connection';
        if (attempts > (options.retries ?? settings.retries) || !mayRepeat(repeats, failure))
          throw error;
        const delay = delayBefore(attempts, answer ? retryAfterOf(answer.headers) : null);
        // A failure that is known says more than a timeout later.
        if (performance.now() - began + delay >= timeOf('totalTimeout')) throw error;
        await sleep(delay, whole);
      }
    },
  );
};
