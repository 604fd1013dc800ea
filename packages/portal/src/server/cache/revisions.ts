import type { PartRevisions } from '../../store/parts.ts';

/** A change that another process wrote is known no later than this many milliseconds after it. */
const longestUnknown = 100;

export interface Revisions {
  /** What is known, while it is young enough. */
  known(): PartRevisions | null;
  /** Looks. What was known before stands where the data can't be read; rejects where nothing was. */
  look(): Promise<PartRevisions>;
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
      if (newest === null) throw error;
    } finally {
      lookedAt = began;
      looking = undefined;
    }
    return newest;
  };
  return {
    known: () => (performance.now() - lookedAt <= longestUnknown ? newest : null),
    look: () => (looking ??= look()),
    forget: () => void (lookedAt = -Infinity),
  };
};
