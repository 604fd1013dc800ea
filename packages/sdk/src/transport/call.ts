import { asCall, type Call, type Settled } from '../call.ts';
import { ConnectionError, notLoaded } from '../errors/connection-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { CallOptions, WriteOptions } from '../options.ts';
import { checkOptions, given, rulesOfCalls, rulesOfWrites } from './check-options.ts';
import { within } from './deadline.ts';
import { exchange, type Answer } from './exchange.ts';
import { failureReason } from './failure-reason.ts';
import type { Callable, Inputs, Operation } from './operation.ts';
import type { PreparedRequest } from './request.ts';
import { retryAfterOf } from './retry-after.ts';
import { delayBefore } from './retry.ts';
import { sleep } from './sleep.ts';
import type { Settings } from './settings.ts';

/**
 * Of a call that changes something, in milliseconds. A file of 200 MB takes minutes on a weak line, and
 * the server's work on it begins when it has come in.
 */
const timesOfWrites = { timeout: 300_000, totalTimeout: 900_000 };

/**
 * Calls an operation: waits for its contract, checks the inputs, sends them, again if that may help, and
 * checks the answer. A contract that does not come counts like a request that failed, but nothing was sent.
 */
export const settle = async <Response>(
  settings: Settings,
  { id, writes, ready }: Callable<Response>,
  inputs: Inputs,
  options?: Partial<WriteOptions>,
): Promise<Settled<Response>> => {
  if (options || writes) checkOptions(options, writes ? rulesOfWrites : rulesOfCalls, id);
  const { timeout, totalTimeout, retries, validate, signal }: Settings & CallOptions = {
    ...settings,
    ...(writes && timesOfWrites),
    ...given(options),
  };
  const began = performance.now();
  let attempts = 0;
  let operation: Operation<Response> | undefined;
  let request: PreparedRequest | undefined;
  const occurrence = () => ({ operation: id, attempts });

  for (;;) {
    attempts += 1;
    const left = totalTimeout - (performance.now() - began);
    let answer: Answer | undefined;
    let late: TimeoutError | undefined;
    let thrown: unknown;
    try {
      answer = await within(
        Math.min(timeout, left),
        () => (late = new TimeoutError(timeout < left ? 'attempt' : 'total', occurrence())),
        signal,
        async (ending) => {
          operation ??= await ready();
          // Who waited for the contract may have stopped waiting.
          ending.throwIfAborted();
          request ??= operation.request(inputs, settings, options);
          return exchange(settings, request, ending);
        },
      );
    } catch (reason) {
      // The caller's abort passes as it is.
      signal?.throwIfAborted();
      // So does a refused input.
      if (operation && !request && !late) throw reason;
      thrown = reason;
    }
    if (answer && answer.status >= 200 && answer.status < 300) {
      const data = operation!.data(answer, validate, occurrence);
      const duration = performance.now() - began;
      return { data, meta: () => operation!.meta(answer, data, attempts, duration) };
    }
    const error = answer
      ? operation!.error(answer, occurrence())
      : (late ?? new ConnectionError(operation ? failureReason(thrown) : notLoaded, occurrence()));
    if (attempts > retries || (request && !request.repeats(answer ? answer.status : null)))
      throw error;
    const delay = delayBefore(attempts, answer ? retryAfterOf(answer.headers) : null);
    // A failure that is known says more than a timeout later.
    if (late?.kind === 'total' || performance.now() - began + delay >= totalTimeout) throw error;
    await sleep(delay, signal);
  }
};

/** What {@link settle} does, as a call that is under way. */
export const call = <Response>(
  settings: Settings,
  operation: Callable<Response>,
  inputs: Inputs,
  options?: Partial<WriteOptions>,
): Call<Response> => asCall(settle(settings, operation, inputs, options));
