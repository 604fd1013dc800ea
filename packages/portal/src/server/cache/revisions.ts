import { setTimeout as pause } from 'node:timers/promises';
import type { PartRevisions } from '../../store/parts.ts';

/** Milliseconds for which what was seen is taken as it is. */
const certain = 100;
/** Where the data is busy and a look takes longer, what was seen before will do: first so, then so old. */
const patience = { young: 20, old: 200 };
const youngFor = 700;

export interface Revisions {
  /** What is known, at once while it is young. Rejects where nothing is and the data can't be read. */
  now(): PartRevisions | Promise<PartRevisions>;
  /** Something was written here just now: who asks next looks first. */
  forget(): void;
}

/** Looks for changes when somebody asks, and no more often than need be: one row by its key. */
export const createRevisions = (read: () => Promise<PartRevisions>): Revisions => {
  let newest: PartRevisions | null = null;
  let lookedAt = -Infinity;
  let looking: Promise<PartRevisions> | undefined;

  const look = async (): Promise<PartRevisions> => {
    // The instant before: what is written while the row is read may be missed.
    const began = performance.now();
    try {
      newest = await read();
    } catch (error) {
      // What was known stands where the data can't be read.
      if (newest === null) throw error;
    } finally {
      lookedAt = began;
      looking = undefined;
    }
    return newest;
  };
  return {
    now: () => {
      const age = performance.now() - lookedAt;
      if (newest !== null && age <= certain) return newest;
      const looked = (looking ??= look());
      if (newest === null) return looked;
      const wait = age <= youngFor ? patience.young : patience.old;
      return Promise.race([looked, pause(wait, newest)]);
    },
    forget: () => void (lookedAt = -Infinity),
  };
};
