import { asCall, type Call, type Settled } from '../call.ts';
import type { Packed } from '../contract/pack.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { WriteOptions } from '../options.ts';
import { dataOf, errorOf } from './answer.ts';
import { checkOptions, rulesOfCalls, rulesOfWrites } from './check-options.ts';
import { within } from './deadline.ts';
import { exchange, type Answer } from './exchange.ts';
import { failureReason } from './failure-reason.ts';
import { metaOf } from './meta.ts';
import { prepare, type Input } from './request.ts';
import { retryAfterOf } from './retry-after.ts';
import { delayBefore, mayRepeat, repeatsOf } from './retry.ts';
import { sleep } from './sleep.ts';
import type { Settings } from './settings.ts';
import { unpack } from './unpack.ts';

/**
 * Of a call that changes something, in milliseconds. A file of 200 MB takes minutes on a weak line, and
 * the server's work on it begins when it has come in.
 */
const timesOfWrites = { timeout: 300_000, totalTimeout: 900_000 };

/** Calls an operation: checks the input, sends it, again if that may help, and checks the answer. */
export const settle = async <Response>(
  settings: Settings,
  packed: Packed<Response>,
  input: Input,
  options?: Partial<WriteOptions>,
): Promise<Settled<Response>> => {
  const operation = unpack(packed);
  const { id, scope, answer: shape } = operation;
  if (options || scope) checkOptions(options, scope ? rulesOfWrites : rulesOfCalls, id);
  const request = prepare(operation, input, settings, options);
  const repeats = repeatsOf(operation, options?.idempotencyKey, input.body);
  const times = scope ? timesOfWrites : settings;
  const timeout = options?.timeout ?? times.timeout;
  const totalTimeout = options?.totalTimeout ?? times.totalTimeout;
  const signal = options?.signal;
  const began = performance.now();
  let attempts = 0;
  const occurrence = () => ({ operation: id, requestId: null, attempts });

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
        (ending) => exchange(settings, request, ending),
      );
    } catch (reason) {
      // The caller's abort passes as it is.
      signal?.throwIfAborted();
      thrown = reason;
    }
    if (answer && answer.status >= 200 && answer.status < 300) {
      const data = dataOf(settings.validate ? shape : null, answer, occurrence) as Response;
      const duration = performance.now() - began;
      return { data, meta: () => metaOf(answer, data, attempts, duration) };
    }
    const error = answer
      ? errorOf(answer, occurrence())
      : (late ?? new ConnectionError(failureReason(thrown), occurrence()));
    const failure = answer ? answer.status : late ? 'timeout' : 'connection';
    if (attempts > (options?.retries ?? settings.retries) || !mayRepeat(repeats, failure))
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
  packed: Packed<Response>,
  input: Input,
  options?: Partial<WriteOptions>,
): Call<Response> => asCall(settle(settings, packed, input, options));
