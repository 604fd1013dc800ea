/**
 * Slows wrong digits, per dossier code and per address. The first misses are free, as people mistype;
 * then every further miss doubles the wait. Counters live in memory, bounded, and fade with time.
 */
export interface Brake {
  /** Whole seconds until digits may be tried again; 0 when they may be tried now. */
  waitFor(keys: string[], now: number): number;
  missed(keys: string[], now: number): void;
  /** Right digits end the wait of the code, not that of the address. */
  forget(key: string): void;
}

const freeMisses = 3;
const firstWait = 30_000;
const longestWait = 15 * 60_000;
const fadesAfter = 60 * 60_000;
const mostKeys = 50_000;

interface Misses {
  count: number;
  openAgainAt: number;
  lastAt: number;
}

export const createBrake = (): Brake => {
  const misses = new Map<string, Misses>();

  const current = (key: string, now: number): Misses | undefined => {
    const entry = misses.get(key);
    if (entry && now - entry.lastAt > fadesAfter) {
      misses.delete(key);
      return undefined;
    }
    return entry;
  };

  return {
    waitFor: (keys, now) => {
      const until = Math.max(0, ...keys.map((key) => current(key, now)?.openAgainAt ?? 0));
      return Math.max(0, Math.ceil((until - now) / 1000));
    },
    missed: (keys, now) => {
      for (const key of keys) {
        const count = (current(key, now)?.count ?? 0) + 1;
        const wait =
          count < freeMisses ? 0 : Math.min(longestWait, firstWait * 2 ** (count - freeMisses));
        // Deleting first keeps the map in order of use, so that the oldest key is the one to drop.
        misses.delete(key);
        misses.set(key, { count, openAgainAt: now + wait, lastAt: now });
        if (misses.size > mostKeys) misses.delete(misses.keys().next().value!);
      }
    },
    forget: (key) => void misses.delete(key),
  };
};
