import { asCall, type Call, type Settled } from '../call.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { MotcuaError } from '../errors/motcua-error.ts';
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
  { id, writes, ready, load }: Callable<Response>,
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
  const passed = () => performance.now() - began;
  let attempts = 0;
  let operation: Operation<Response> | undefined;
  let request: PreparedRequest | undefined;

  for (;;) {
    attempts += 1;
    const asked = { operation: id, attempts };
    const left = totalTimeout - passed();
    let answer: Answer | undefined;
    let late: TimeoutError | undefined;
    try {
      answer = await within(
        Math.min(timeout, left),
        () => (late = new TimeoutError(timeout < left ? 'attempt' : 'total', asked)),
        signal,
        async (ending) => {
          operation ??= ready() ?? (await load?.(), ready()!);
          // The time may have run out meanwhile.
          ending.throwIfAborted();
          request ??= operation.prepare(inputs, settings, options);
          return exchange(settings, request, ending);
        },
      );
      return operation!.settled(answer, validate, asked, passed);
    } catch (thrown) {
      let error = thrown;
      if (!answer) {
        // The caller's abort passes as it is, and so does a refused input.
        signal?.throwIfAborted();
        if (operation && !request && !late) throw thrown;
        error = late ?? new ConnectionError(failureReason(thrown), asked);
      }
      const { retryable } = error as MotcuaError;
      if (attempts > retries || !retryable || request?.repeats(answer?.status) === false)
        throw error;
      const delay = delayBefore(attempts, answer && retryAfterOf(answer.headers));
      // A failure that is known says more than a timeout later.
      if (late?.kind === 'total' || passed() + delay >= totalTimeout) throw error;
      await sleep(delay, signal);
    }
  }
};

/** What {@link settle} does, as a call that is under way. */
export const call = <Response>(
  settings: Settings,
  operation: Callable<Response>,
  inputs: Inputs,
  options?: Partial<WriteOptions>,
): Call<Response> => asCall(settle(settings, operation, inputs, options));
