/** How an attempt failed: with an error status, or without an answer. */
export type Failure = number | undefined;

const firstBackoff = 400;
const longestRetryAfter = 10_000;

/** Whether nothing was done with a request. */
const isUnprocessed = (failure: Failure): boolean => [408, 425, 429, 503].includes(failure!);

/** Whether another attempt could fare better. */
export const isTransient = (failure: Failure): boolean =>
  !failure || failure >= 500 || isUnprocessed(failure);

/**
 * After which failures a request is sent again. A read is, when that may help. The dossier look-up is a
 * read, but a POST: the server counts wrong digits against the citizen, so it is repeated only when it was
 * not processed. A write is repeated like a read when it has a key by which the server knows it again and
 * a body that can be sent again, else never.
 */
export const repeatsOf = (
  { writes, method }: { readonly writes: boolean; readonly method: string },
  idempotencyKey: string | undefined,
  body: unknown,
): ((failure: Failure) => boolean) => {
  if (method === 'GET') return isTransient;
  if (!writes) return isUnprocessed;
  return idempotencyKey && !(body instanceof ReadableStream) ? isTransient : () => false;
};

/**
 * Milliseconds before retry 1, 2, …: full jitter below a ceiling that doubles, on top of what the
 * server asks for, so that its clients do not all come back in one instant.
 */
export const delayBefore = (retry: number, retryAfter: number | null | undefined): number =>
  Math.min(retryAfter ?? 0, longestRetryAfter) + Math.random() * firstBackoff * 2 ** (retry - 1);
