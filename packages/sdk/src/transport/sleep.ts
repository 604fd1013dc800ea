import { within } from './deadline.ts';

/** Waits; rejects with the signal's reason as soon as it aborts. */
export const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  within<never>(
    milliseconds,
    () => sleep,
    signal,
    () => new Promise(() => {}),
  ).catch((reason: unknown) => {
    if (reason !== sleep) throw reason;
  });
