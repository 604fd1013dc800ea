import { setTimeout as pause } from 'node:timers/promises';
import type { Encoding } from './encoding.ts';
import type { Entry } from './entry.ts';

/** So many may wait; what comes later is improved when it is asked for again. */
const mostWaiting = 500;
/** An answer that nobody asks for a second time is not worth the work. */
const worthwhileAt = 2;

export interface Improver {
  /** Told of every sending of a form. */
  sent(entry: Entry, encoding: Encoding): void;
}

/** Milliseconds until it is looked again whether there is time for it. */
const pauseFor = 1000;

/**
 * Makes the smallest form of what is asked for repeatedly: once each, one at a time, beside the event loop,
 * and only while nobody waits.
 */
export const createImprover = (isBusy: () => boolean): Improver => {
  const counts = new WeakMap<Entry, Partial<Record<Encoding, number>>>();
  const waiting: [Entry, Encoding][] = [];
  let busy = false;

  const work = async (): Promise<void> => {
    busy = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      while (isBusy()) await pause(pauseFor, undefined, { ref: false });
      await next[0].improve(next[1]).catch(() => {});
    }
    busy = false;
  };
  return {
    sent: (entry, encoding) => {
      if (!entry.compressible) return;
      let count = counts.get(entry);
      if (!count) counts.set(entry, (count = {}));
      const times = (count[encoding] ?? 0) + 1;
      if (times > worthwhileAt || waiting.length >= mostWaiting) return;
      count[encoding] = times;
      if (times !== worthwhileAt) return;
      waiting.push([entry, encoding]);
      if (!busy) void work();
    },
  };
};
