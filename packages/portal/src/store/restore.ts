import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDurable } from './durable.ts';
import { examine, isInUse, type Examined, type Holdings } from './examine.ts';
import { databasePath, openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** What a restore would do, before it does anything. */
export interface RestorePlan {
  backup: Examined;
  /** What stands in the folder now. */
  present: Examined;
  /** A server or a command has the data open. */
  inUse: boolean;
}

export const planRestore = (folder: string, file: string, ward: string): RestorePlan => {
  const current = databasePath(folder);
  const backup = examine(file, ward);
  const present = examine(current, ward);
  return { backup, present, inUse: backup.state === 'sound' && isInUse(current) };
};

/** Where nothing is known of what was shown last, it was surely not so much further. */
const farAhead = 100_000;

const shownLast = (present: Examined, { revision }: Holdings): number => {
  if (present.state === 'absent') return revision;
  const known = 'holdings' in present ? present.holdings?.revision : undefined;
  return Math.max(revision, known ?? revision + farAhead);
};

/** The log of a file that could not be taken into it is kept with it, and must not be read into another. */
const logs = ['-wal', '-shm'];

/**
 * Puts a checked copy in the place of the data in one step; what it replaces stays beside it under
 * `keptAs` (`null`: there is nothing). `prepare` sees the copy as a store before it is anybody's data.
 */
export const restore = async (
  folder: string,
  file: string,
  { present, backup }: RestorePlan & { backup: { state: 'sound'; holdings: Holdings } },
  keptAs: string | null,
  prepare: (store: Store, shownLast: number) => Promise<void>,
): Promise<void> => {
  const current = databasePath(folder);
  const aside = join(folder, 'restore.partial');
  mkdirSync(folder, { recursive: true });
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  try {
    copyFileSync(file, databasePath(aside));
    const store = await openSqliteStore(aside);
    try {
      await prepare(store, shownLast(present, backup.holdings));
    } finally {
      await store.close();
    }
    makeDurable(databasePath(aside));
    if (keptAs !== null) {
      const kept = join(folder, keptAs);
      linkSync(current, kept);
      for (const log of logs) {
        if (existsSync(current + log)) renameSync(current + log, kept + log);
      }
    }
    renameSync(databasePath(aside), current);
    makeDurable(folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};
