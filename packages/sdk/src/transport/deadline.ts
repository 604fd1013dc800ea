/**
 * Runs work under a signal that aborts after `milliseconds` or with `parent`, and stops waiting for
 * it then, even if the work ignores the signal. Leaves no timer and no listener behind.
 */
export const within = async <T>(
  milliseconds: number,
  late: () => unknown,
  parent: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  parent?.throwIfAborted();
  const controller = new AbortController();
  let reject: (reason: unknown) => void;
  const stopped = new Promise<never>((_, refuse) => (reject = refuse));
  const stop = (reason: unknown) => {
    reject(reason);
    controller.abort(reason);
  };
  const onAbort = () => stop(parent?.reason);
  const timer = setTimeout(() => stop(late()), milliseconds);
  parent?.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work(controller.signal), stopped]);
  } finally {
    clearTimeout(timer);
    parent?.removeEventListener('abort', onAbort);
  }
};
