import type { Unpacked } from './unpack.ts';

/** How an attempt failed: without an answer, in two ways, or with an error status. */
export type Failure = 'connection' | 'timeout' | number;

/** After which failures a request is sent again. */
export type Repeats = 'never' | 'unprocessed' | 'transient';

/** Statuses that say that nothing was done with the request. */
const notProcessed: readonly Failure[] = [408, 425, 429, 503];

const firstBackoff = 400;
const longestRetryAfter = 10_000;

/** Whether another attempt could fare better. */
export const isTransient = (failure: Failure): boolean =>
  typeof failure === 'string' || notProcessed.includes(failure) || failure >= 500;

/**
 * A read is repeated when that may help. The dossier look-up is a read, but a POST: the server counts
 * wrong digits against the citizen, so it is repeated only when it was not processed. A write is
 * repeated like a read when it has a key by which the server knows it again and a body that can be sent
 * again, else never.
 */
export const repeatsOf = (
  { writes, method }: Pick<Unpacked, 'writes' | 'method'>,
  idempotencyKey: string | undefined,
  body: unknown,
): Repeats => {
  if (writes) return idempotencyKey && !(body instanceof ReadableStream) ? 'transient' : 'never';
  return method === 'GET' ? 'transient' : 'unprocessed';
};

/** Whether a request is sent again after a failure. */
export const mayRepeat = (repeats: Repeats, failure: Failure): boolean =>
  repeats === 'transient'
    ? isTransient(failure)
    : repeats === 'unprocessed' && notProcessed.includes(failure);

/**
 * Milliseconds before retry 1, 2, …: full jitter below a ceiling that doubles, on top of what the
 * server asks for, so that its clients do not all come back in one instant.
 */
export const delayBefore = (retry: number, retryAfter: number | null): number =>
  Math.min(retryAfter ?? 0, longestRetryAfter) + Math.random() * firstBackoff * 2 ** (retry - 1);
