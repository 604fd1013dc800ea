/**
 * Slows who collects codes. A network has some first looks at a code at once and earns one more every few
 * seconds; past them each further code waits, longer with each, and is answered all the same. A code that the
 * network has asked for within the hour costs nothing: it is somebody who follows a dossier.
 */
export interface Pace {
  /**
   * Resolves when it is this look-up's turn: with 0, or at once with the seconds after which to come back,
   * where as many of one network wait as may.
   */
  turn(asker: string, code: string, signal: AbortSignal): Promise<number>;
  /** Lets everybody go. */
  close(): void;
}

export interface PaceSize {
  /** First looks that are not slowed. */
  burst: number;
  /** Milliseconds in which one more is earned. */
  earnEvery: number;
  /** Milliseconds more for each code past them. */
  step: number;
  longestWait: number;
  /** Of one network, at once. */
  mostWaiting: number;
}

export const usualPace: PaceSize = {
  burst: 30,
  earnEvery: 10_000,
  step: 1_000,
  longestWait: 8_000,
  mostWaiting: 20,
};

const fadesAfter = 60 * 60_000;
const mostAskers = 20_000;
const mostCodes = 100;

interface Asker {
  /** Below zero: what it has taken before it was earned. */
  left: number;
  at: number;
  waiting: number;
  /** When each was asked for last. */
  codes: Map<string, number>;
}

const bounded = <Value>(map: Map<string, Value>, most: number): void => {
  if (map.size > most) map.delete(map.keys().next().value!);
};

export const createPace = (size: PaceSize = usualPace, now: () => number = Date.now): Pace => {
  const askers = new Map<string, Asker>();
  const closing = new AbortController();
  const lowest = -size.longestWait / size.step;

  const askerNamed = (name: string, at: number): Asker => {
    const kept = askers.get(name) ?? { left: size.burst, at, waiting: 0, codes: new Map() };
    kept.left = Math.min(size.burst, kept.left + Math.max(0, at - kept.at) / size.earnEvery);
    kept.at = at;
    // Deleting first keeps the map in order of use.
    askers.delete(name);
    askers.set(name, kept);
    bounded(askers, mostAskers);
    return kept;
  };

  const isKnown = ({ codes }: Asker, code: string, at: number): boolean =>
    at - (codes.get(code) ?? -Infinity) < fadesAfter;

  const remember = ({ codes }: Asker, code: string, at: number): void => {
    codes.delete(code);
    codes.set(code, at);
    bounded(codes, mostCodes);
  };

  /** Whether the time was waited out; who leaves before has not asked. */
  const wait = async (
    asker: Asker,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<boolean> => {
    const left = AbortSignal.any([signal, closing.signal]);
    if (!left.aborted) {
      asker.waiting += 1;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, milliseconds);
        left.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
      });
      asker.waiting -= 1;
    }
    return !left.aborted;
  };

  return {
    turn: async (name, code, signal) => {
      const asker = askerNamed(name, now());
      if (!isKnown(asker, code, now())) {
        if (asker.left < 1 && asker.waiting >= size.mostWaiting) {
          return Math.ceil(size.longestWait / 1000);
        }
        asker.left = Math.max(lowest, asker.left - 1);
        const milliseconds = Math.min(size.longestWait, Math.ceil(-asker.left) * size.step);
        if (asker.left < 0 && !(await wait(asker, milliseconds, signal))) return 0;
      }
      remember(asker, code, now());
      return 0;
    },
    close: () => closing.abort(),
  };
};
