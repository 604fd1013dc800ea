import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { RunEach } from './engine.ts';
import { DataFolderError, unwritable } from './errors.ts';
import { migrate } from './migrations/index.ts';
import type { Schema } from './schema.ts';
import { createSqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

/** The database inside the data folder. */
export const databasePath = (folder: string): string => join(folder, 'motcua.sqlite');

/** Waits this long for another process (an import beside a running server) before it gives up. */
const busyTimeout = 10_000;
const keptStatements = 200;

/** Step by step: `recursive` never returns on a file system like `/proc`, where nothing can be made. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process that starts now may have made it.
    if (!existsSync(folder)) throw error;
  }
};

/** Of pages, in KiB: an import moves through five indexes at once, and 2 000 make it read them again. */
const cache = 16_384;

/** Bytes. A row with its long title fills a tenth of the usual 4 096; what is there already keeps its own. */
const page = 16_384;

const open = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: busyTimeout });
  database.exec(`PRAGMA page_size = ${page};`);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  database.exec(`PRAGMA cache_size = -${cache};`);
  return database;
};

type Prepare = (sql: string) => StatementSync;

const preparing = (database: DatabaseSync): Prepare => {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    if (prepared.size >= keptStatements) prepared.clear();
    prepared.set(sql, statement);
    return statement;
  };
};

const doneAlready = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/** What Kysely asks of a driver, on `node:sqlite`; statements are prepared once. */
const driver = (database: DatabaseSync, prepare: Prepare) => ({
  close: () => database.close(),
  prepare: (text: string) => {
    // A full disk has ended the transaction already; what it said is not to be lost over that.
    if (text === 'rollback' && !database.isTransaction) return doneAlready;
    // A transaction here always writes: taking the lock at once keeps two writers from a deadlock.
    const statement = prepare(text === 'begin' ? 'begin immediate' : text);
    return {
      reader: statement.columns().length > 0,
      all: (values: readonly unknown[]) => statement.all(...(values as SQLInputValue[])),
      run: (values: readonly unknown[]) => statement.run(...(values as SQLInputValue[])),
      iterate: (values: readonly unknown[]) =>
        statement.iterate(...(values as SQLInputValue[])) as IterableIterator<unknown>,
    };
  },
});

const kysely = (database: DatabaseSync, prepare: Prepare) =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: driver(database, prepare) }) });

/**
 * Past Kysely, since one connection does all the writing. One row at a time: in SQLite
 * statements of many rows take twice as long (measured with 10, 50 and 500 rows).
 */
const runEach =
  (prepare: Prepare): RunEach =>
  (_, statement, values) => {
    const prepared = prepare(statement);
    let rows = 0;
    for (const list of values) rows += Number(prepared.run(...(list as SQLInputValue[])).changes);
    return Promise.resolve(rows);
  };

/** Opens (and makes, and migrates) the store in a folder. Throws `DataFolderError`, `NewerDataError`. */
export const openSqliteStore = async (folder: string): Promise<Store> => {
  let database: DatabaseSync;
  try {
    makeFolder(folder);
    database = open(databasePath(folder));
  } catch (error) {
    throw new DataFolderError(reasonOf(error), unwritable(error));
  }
  const prepare = preparing(database);
  const db = kysely(database, prepare);
  try {
    await migrate(db);
  } catch (error) {
    database.close();
    if (isSqliteError(error)) throw new DataFolderError(reasonOf(error), unwritable(error));
    throw error;
  }
  const reading = open(databasePath(folder));
  const readers = kysely(reading, preparing(reading));
  return createSqlStore(db, readers, {
    beginSnapshot: 'begin deferred',
    runEach: runEach(prepare),
  });
};

const isSqliteError = (error: unknown): boolean =>
  (error as { code?: unknown }).code === 'ERR_SQLITE_ERROR';

/** `EACCES`, or what SQLite says (`attempt to write a readonly database`): neither names a path. */
const reasonOf = (error: unknown): string => {
  const { code, errstr } = error as { code?: string; errstr?: string };
  return errstr ?? code ?? 'unknown';
};
