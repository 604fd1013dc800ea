import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { finished } from 'node:stream/promises';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Reading } from '../../src/store/store.ts';

const columns = [
  'procedure_code',
  'field',
  'channel',
  'status',
  'received_at',
  'due_at',
  'finish_at',
  'finish_class',
] as const;

/** The rows of a store in DuckDB, in memory, all columns that the rules look at. */
export const inDuckDb = async (folder: string): Promise<DuckDBConnection> => {
  const path = join(folder, 'rows.csv');
  const database = new DatabaseSync(join(folder, 'motcua.sqlite'), { readOnly: true });
  const out = createWriteStream(path);
  const select = database.prepare(`select ${columns.join(', ')} from dossiers`);
  select.setReturnArrays(true);
  let lines: string[] = [];
  const flush = async () => {
    if (!out.write(lines.join(''))) await once(out, 'drain');
    lines = [];
  };
  for (const row of select.iterate() as Iterable<unknown>) {
    lines.push(
      `${(row as (string | number | null)[]).map((value) => (value === null ? '' : `"${value}"`)).join(',')}\n`,
    );
    if (lines.length === 10_000) await flush();
  }
  await flush();
  out.end();
  await finished(out);
  database.close();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    'create table d (procedure_code varchar, field varchar, channel varchar, status tinyint, received_at bigint, due_at bigint, finish_at bigint, finish_class varchar)',
  );
  await connection.run(`copy d from '${path}' (header false, nullstr '')`);
  return connection;
};

/** The sixteen figures of a reading by procedure, field and channel, as one pass over the rows. */
export const groupByIn = async (
  connection: DuckDBConnection,
  { start, asOf }: Reading,
): Promise<{ received: number; ms: number }> => {
  const accepted = 'status not in (1, 3)';
  const received = `${accepted} and received_at >= ${start}`;
  const resolved = `${accepted} and finish_at <= ${asOf}`;
  const open = `${accepted} and (finish_at is null or finish_at > ${asOf})`;
  const late = `due_at is not null and due_at < ${asOf} and status not in (5, 6)`;
  const counted = [
    `${accepted} and received_at < ${start}`,
    received,
    ...['online', 'in-person', 'postal'].map((name) => `${received} and channel = '${name}'`),
    resolved,
    ...['early', 'on-due', 'late'].map((name) => `${resolved} and finish_class = '${name}'`),
    `${resolved} and status = 7`,
    `${resolved} and status = 8`,
    open,
    `${open} and ${late}`,
    `${open} and not (${late})`,
    `${open} and status in (5, 6)`,
    `status = 3 and received_at >= ${start}`,
  ].map((condition, at) => `count(*) filter (where ${condition}) as f${at}`);
  const begin = performance.now();
  const result = await connection.runAndReadAll(
    `select procedure_code, field, channel, ${counted.join(', ')} from d where received_at <= ${asOf} and (finish_at is null or finish_at >= ${start}) group by all`,
  );
  const rows = result.getRowObjects();
  const ms = performance.now() - begin;
  return { received: rows.reduce((sum, row) => sum + Number(row['f1']), 0), ms };
};
