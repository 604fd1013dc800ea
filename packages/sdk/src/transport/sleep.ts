import { within } from './deadline.ts';

/** Waits; rejects with the signal's reason as soon as it aborts. */
export const sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  const awake = {};
  try {
    await within(
      milliseconds,
      () => awake,
      signal,
      () => new Promise(() => {}),
    );
  } catch (reason) {
    if (reason !== awake) throw reason;
  }
};
