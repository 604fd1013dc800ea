/**
 * Runs work under a signal that aborts after `milliseconds` or with `parent`, and stops waiting for
 * it then, even if the work ignores the signal. Leaves no timer and no listener behind.
 */
export const within = <T>(
  milliseconds: number,
  late: () => unknown,
  parent: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    parent?.throwIfAborted();
    const controller = new AbortController();
    const end = () => {
      clearTimeout(timer);
      parent?.removeEventListener('abort', onAbort);
    };
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      controller.abort(reason);
    };
    const onAbort = () => stop(parent?.reason);
    const timer = setTimeout(() => stop(late()), milliseconds);
    parent?.addEventListener('abort', onAbort);
    work(controller.signal).finally(end).then(resolve, reject);
  });
