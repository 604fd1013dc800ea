import type { CallOptions } from '../options.ts';
import type { Operation } from '../contract/operations.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { dataOf, errorOf } from './answer.ts';
import { within } from './deadline.ts';
import { exchange } from './exchange.ts';
import { failureReason } from './failure-reason.ts';
import { prepare, type Input } from './request.ts';
import { retryAfterOf } from './retry-after.ts';
import { delayBefore, mayRepeat, retryLimit } from './retry.ts';
import { sleep } from './sleep.ts';
import type { Settings } from './settings.ts';

/** Calls an operation: checks the input, sends it, again if that may help, and checks the answer. */
export const call = async <Response>(
  settings: Settings,
  operation: Operation<Response>,
  input: Input,
  options?: CallOptions,
): Promise<Response> => {
  const request = prepare(operation, input, settings);
  const { attemptTimeout, totalTimeout } = settings;
  const end = performance.now() + totalTimeout;
  let attempts = 0;
  const occurrence = () => ({ operation: operation.id, requestId: null, attempts });
  const late = (kind: 'attempt' | 'total') => () => new TimeoutError(kind, occurrence());

  const attempt = async (whole: AbortSignal) => {
    attempts += 1;
    try {
      const answer = await within(attemptTimeout, late('attempt'), whole, (signal) =>
        exchange(request, settings.fetch ?? globalThis.fetch, signal),
      );
      if (answer.status >= 200 && answer.status < 300) return { answer };
      const error = errorOf(answer, occurrence());
      return { error, failure: answer.status, retryAfter: retryAfterOf(answer.headers) };
    } catch (thrown) {
      // The caller's abort and the end of the total time are final; they pass as they are.
      whole.throwIfAborted();
      return thrown instanceof TimeoutError
        ? { error: thrown, failure: 'timeout' as const, retryAfter: null }
        : {
            error: new ConnectionError(failureReason(thrown), occurrence()),
            failure: 'connection' as const,
            retryAfter: null,
          };
    }
  };

  return within(totalTimeout, late('total'), options?.signal, async (whole) => {
    for (;;) {
      const outcome = await attempt(whole);
      if (outcome.answer !== undefined)
        return dataOf(operation, outcome.answer, settings.validate, occurrence());
      if (attempts > retryLimit || !mayRepeat(request.method, outcome.failure)) throw outcome.error;
      const delay = delayBefore(attempts, outcome.retryAfter);
      // A failure that is known says more than a timeout later.
      if (performance.now() + delay >= end) throw outcome.error;
      await sleep(delay, whole);
    }
  });
};
