import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import config from '../motcua.config.ts';
import { applyImport } from '../src/ingest/apply.ts';
import { readRegister } from '../src/ingest/read-file.ts';
import { createDigitsHasher, type DigitsHasher } from '../src/lookup/digits.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { golden } from './samples.ts';

const databaseFile = 'motcua.sqlite';

/** Some days after the golden register ends. */
export const now = Date.parse('2025-07-20T09:00:00+07:00');
export const ward = config.code;
const key = Buffer.alloc(32, 7);
export const hasher: DigitsHasher = createDigitsHasher(key);
/** Gives a command the same key. */
export const keyEnvironment = { MOTCUA_LOOKUP_KEY: key.toString('hex') };

/** Makes the store that every file of the run meets: one good register is in it. */
export const makeFirstStore = async (folder: string): Promise<void> => {
  const store = await openSqliteStore(folder);
  const file = await readRegister(golden);
  const asOf = Date.parse('2025-07-11T23:59:59+07:00');
  const request = { ward, bytes: golden, file, asOf };
  const { outcome, taken } = await applyImport({ store, hasher, now: () => now }, request);
  await store.close();
  if (outcome !== 'applied' || taken === 0) throw new Error('The golden register was not taken.');
};

/** What a store holds, seen past the program that is tried. */
export interface Sight {
  /** Changes with any value in any table. */
  digest: string;
  codes: Set<string>;
  /** Dossiers that count: neither waiting for acceptance nor refused it. */
  counted: number;
}

const look = (path: string): Sight => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = database
      .prepare(`select name from sqlite_schema where type = 'table' order by name`)
      .all() as { name: string }[];
    const hash = createHash('sha256');
    for (const { name } of tables) {
      const rows = database.prepare(`select * from "${name}"`).all();
      hash.update(JSON.stringify([name, rows]));
    }
    const dossiers = database.prepare('select code, status from dossiers').all() as {
      code: string;
      status: number;
    }[];
    return {
      digest: hash.digest('hex'),
      codes: new Set(dossiers.map(({ code }) => code)),
      counted: dossiers.filter(({ status }) => status !== 1 && status !== 3).length,
    };
  } finally {
    database.close();
  }
};

/** A fresh copy of the first store in a folder of its own, for as long as the work takes. */
export const withCopy = async <T>(
  first: string,
  folder: string,
  work: () => Promise<T>,
): Promise<T> => {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(first, databaseFile), join(folder, databaseFile));
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Does something with a fresh copy of the first store. */
export const withStore = async <T>(
  first: string,
  folder: string,
  work: (store: Store, look: () => Sight) => Promise<T>,
): Promise<T> =>
  withCopy(first, folder, async () => {
    const store = await openSqliteStore(folder);
    try {
      return await work(store, () => look(join(folder, databaseFile)));
    } finally {
      await store.close();
    }
  });
