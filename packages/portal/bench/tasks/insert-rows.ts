import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { answer } from '../support/task.ts';

/**
 * The yardstick: the rows of an imported store, written into an empty table of the same shape with nothing
 * but a prepared INSERT, one transaction, the store's own settings of durability.
 */
const [importedFolder, folder] = process.argv.slice(2) as [string, string];
const imported = new DatabaseSync(join(importedFolder, 'motcua.sqlite'), { readOnly: true });
const shape = imported
  .prepare(`select sql from sqlite_schema where tbl_name = 'dossiers' and sql is not null`)
  .all() as { sql: string }[];
const select = imported.prepare('select * from dossiers order by rowid');
select.setReturnArrays(true);
const rows = select.all() as unknown as SQLInputValue[][];
imported.close();

mkdirSync(folder, { recursive: true });
const database = new DatabaseSync(join(folder, 'bare.sqlite'));
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
for (const { sql } of shape) database.exec(sql);
const marks = rows[0]!.map(() => '?').join(', ');
const insert = database.prepare(`insert into dossiers values (${marks})`);

const start = performance.now();
database.exec('begin immediate');
for (const row of rows) insert.run(...row);
database.exec('commit');
const ms = performance.now() - start;

const { count } = database.prepare('select count(*) as count from dossiers').get() as {
  count: number;
};
database.close();
answer({ ms, rows: count });
