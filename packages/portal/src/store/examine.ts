import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { migrationNames } from './migrations/index.ts';
import { unwritable } from './errors.ts';

/** What a data file holds, in numbers that two files can be compared by. */
export interface Holdings {
  revision: number;
  dossiers: number;
  imports: number;
  letters: number;
  /** Entries of the chain. */
  chain: number;
  /** Newest data time; `null` without an import. */
  dataAt: number | null;
}

/**
 * `foreign`: a database, but none of this ward. `newer`: written by a newer program. `unreadable`: the system
 * does not let it be opened. `faults` are SQLite's own words on pages and indexes; they quote no row.
 */
export type Examined =
  | { state: 'sound'; holdings: Holdings }
  | { state: 'damaged'; faults: string[]; holdings: Holdings | null }
  | { state: 'absent' | 'no-database' | 'foreign' | 'newer' | 'unreadable' };

const mostFaults = 20;

const numberOf = (database: DatabaseSync, query: string, ward: string): number | null => {
  const row = database.prepare(query).get(ward) as { n: number | null } | undefined;
  return row?.n ?? null;
};

const tablesOf = (database: DatabaseSync): Set<string> =>
  new Set(
    database
      .prepare("select name from sqlite_master where type = 'table'")
      .all()
      .map((row) => String(row['name'])),
  );

/** Throws where a page of one of the tables is damaged. An older program's data lack some tables. */
export const holdingsOf = (database: DatabaseSync, ward: string): Holdings => {
  const tables = tablesOf(database);
  const count = (table: string) =>
    tables.has(table)
      ? (numberOf(database, `select count(*) as n from ${table} where ward = ?`, ward) ?? 0)
      : 0;
  return {
    revision: numberOf(database, 'select revision as n from wards where ward = ?', ward) ?? 0,
    dossiers: count('dossiers'),
    imports: count('imports'),
    letters: count('apologies'),
    chain: count('chain'),
    dataAt: numberOf(
      database,
      'select max(data_at) as n from imports where ward = ? and undone_at is null',
      ward,
    ),
  };
};

const check = (database: DatabaseSync): string[] => {
  try {
    const rows = database.prepare(`pragma integrity_check(${mostFaults})`).all();
    return rows.map((row) => String(row['integrity_check'])).filter((text) => text !== 'ok');
  } catch (error) {
    return [(error as { errstr?: string }).errstr ?? 'unreadable'];
  }
};

const read = (database: DatabaseSync, ward: string): Examined => {
  const faults = check(database);
  if (faults.length === 0) {
    const tables = tablesOf(database);
    if (!tables.has('wards') || !tables.has('kysely_migration')) return { state: 'foreign' };
    const done = database.prepare('select name from kysely_migration').all();
    if (done.some((row) => !migrationNames.includes(String(row['name']))))
      return { state: 'newer' };
    const known = numberOf(database, 'select count(*) as n from wards where ward = ?', ward);
    if (known === 0) return { state: 'foreign' };
    return { state: 'sound', holdings: holdingsOf(database, ward) };
  }
  let holdings: Holdings | null = null;
  try {
    holdings = holdingsOf(database, ward);
  } catch {
    // Some page of a table that is counted is among the damaged ones.
  }
  return { state: 'damaged', faults, holdings };
};

/** Looks at a data file page by page, without changing anything in it. */
export const examine = (path: string, ward: string): Examined => {
  if (!existsSync(path)) return { state: 'absent' };
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
    return read(database, ward);
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    if (errcode === 26) return { state: 'no-database' };
    if (unwritable(error) !== 'damaged') return { state: 'unreadable' };
    return { state: 'damaged', faults: [(error as Error).message], holdings: null };
  } finally {
    database?.close();
  }
};

/** Whether another process has the data file open. One that can't be asked counts as free. */
export const isInUse = (path: string): boolean => {
  if (!existsSync(path)) return false;
  let database: DatabaseSync | undefined;
  try {
    // Only who is alone with a file may take it out of the WAL mode; what stands in the log goes into it.
    database = new DatabaseSync(path, { timeout: 1_000 });
    database.prepare('pragma journal_mode = delete').get();
    return false;
  } catch (error) {
    return [5, 6].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);
  } finally {
    database?.close();
  }
};
