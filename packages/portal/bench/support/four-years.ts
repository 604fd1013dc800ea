import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { endOfDate, startOfDate, toLocalDate } from '@motcua/sdk/calendar';
import { compose, type Composition } from '../../src/compose.ts';
import { importRegister } from '../../src/ingest/apply.ts';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { readDossier } from '../../src/ingest/read-dossier.ts';
import { streamOf } from '../../src/ingest/register-stream.ts';
import { randomFrom } from './random.ts';

const first = startOfDate('2022-01-01');
/** The data end with the last of the four years. */
export const dataAt = endOfDate('2025-12-31');

const minute = 60_000;
const day = 24 * 60 * minute;
const days = Math.round((dataAt - first) / day);
/** Dossiers that one import brings. */
const perImport = 100_000;
/** Once through the real import; more are copies. */
const mostImported = 1_000_000;

interface Listed {
  code: string;
  title: string;
  field: string;
}

/** So many procedures does a ward have in use: the catalogue lists several times as many. */
const inUse = 100;

const procedures = (): Listed[] => {
  const file = new URL('../../data/catalogue.json', import.meta.url);
  const { procedures: all } = JSON.parse(readFileSync(file, 'utf8')) as { procedures: Listed[] };
  const step = Math.floor(all.length / inUse);
  return all.filter((_, at) => at % step === 0).slice(0, inUse);
};

const statusFor = (dice: number): DossierRecord['status'] => {
  if (dice < 0.8) return 10;
  if (dice < 0.9) return 9;
  if (dice < 0.95) return 7;
  if (dice < 0.97) return 3;
  return dice < 0.99 ? 4 : 5;
};

/** So many dossiers of four years, evenly, the same on every call. */
const recordsFrom = (total: number): ((from: number, to: number) => DossierRecord[]) => {
  const random = randomFrom(20_220_101);
  const below = (limit: number) => Math.floor(random() * limit);
  const known = procedures();
  const timed = (at: number) => ({ at, wholeDay: false });
  return (from, to) =>
    Array.from({ length: to - from }, (_, at): DossierRecord => {
      const ordinal = from + at;
      const midnight = first + Math.floor((ordinal * days) / total) * day;
      const received = midnight + (7 * 60 + 30 + below(9 * 60)) * minute;
      // A few procedures make most of the work.
      const procedure = known[Math.floor(random() ** 3 * known.length)]!;
      const dice = random();
      const status = statusFor(random());
      const due = timed(midnight + (1 + below(15)) * day + 17 * 60 * minute);
      const finish = status >= 7 ? timed(received + below(14 * 24 * 60) * minute) : null;
      const moved = random() < 0.05;
      return {
        code: `H24.113-${toLocalDate(midnight).slice(2).replaceAll('-', '')}-${ordinal}`,
        procedureCode: procedure.code,
        procedureTitle: procedure.title.slice(0, 80),
        field: procedure.field,
        channel: dice < 0.9 ? 'online' : dice < 0.98 ? 'in-person' : 'postal',
        status,
        receivedAt: timed(received),
        dueAt: moved ? timed(due.at + 3 * day) : due,
        firstDueAt: due,
        finishedAt: finish,
        returnedAt: null,
        unit: null,
        phoneLast4: null,
        supplements: moved
          ? [
              {
                requestedAt: timed(received + day),
                receivedAt: timed(received + 3 * day),
                dueBefore: due,
                dueAfter: timed(due.at + 3 * day),
              },
            ]
          : [],
      };
    });
};

const importAll = async (portal: Composition, total: number): Promise<void> => {
  const recordsOf = recordsFrom(total);
  for (let from = 0; from < total; from += perImport) {
    const records = recordsOf(from, Math.min(from + perImport, total));
    const file = {
      kind: 'csv' as const,
      encoding: { name: 'utf-8' as const, certainty: 'sure' as const },
      range: { from: toLocalDate(first), to: toLocalDate(dataAt) },
      read: records.length,
      records,
      refused: [],
      updates: [],
      superseded: [],
    };
    await importRegister(portal, {
      ward: portal.config.code,
      digest: () => createHash('sha256').update(randomUUID()).digest('hex'),
      open: () => Promise.resolve(streamOf(file, (record) => readDossier(record, () => ''))),
      asOf: dataAt,
    });
  }
};

const copyStore = (from: string, to: string): void => {
  const path = join(from, 'motcua.sqlite');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  copyFileSync(path, join(to, 'motcua.sqlite'));
};

/** Every dossier so many times, under further codes, past the store; its counts are made anew afterwards. */
const multiply = (folder: string, times: number): void => {
  const database = new DatabaseSync(join(folder, 'motcua.sqlite'));
  const indexes = database
    .prepare(
      `select name, sql from sqlite_schema where type = 'index' and tbl_name = 'dossiers' and sql is not null`,
    )
    .all() as { name: string; sql: string }[];
  const columns = (
    database.prepare('select name from pragma_table_info(?)').all('dossiers') as { name: string }[]
  ).map(({ name }) => name);
  const values = columns.map((name) => (name === 'code' ? `? || code` : name));
  const { last } = database.prepare('select max(rowid) as last from dossiers').get() as {
    last: number;
  };
  // What is lost in a power cut is made again.
  database.exec('PRAGMA synchronous = OFF');
  for (const { name } of indexes) database.exec(`drop index ${name}`);
  const copy = database.prepare(
    `insert into dossiers (${columns.join(', ')}) select ${values.join(', ')} from dossiers where rowid <= ?`,
  );
  for (let time = 1; time < times; time++) copy.run(`${time}-`, last);
  for (const { sql } of indexes) database.exec(sql);
  database.close();
};

/**
 * A store with so many dossiers: up to a million by the import itself, in files of 100 000; above, as copies
 * of the largest store that was imported, with the counts made anew by the product's own code.
 */
export const portalOf = async (
  folder: string,
  total: number,
  largest: string | null,
): Promise<Composition> => {
  const open = () => compose({ dataFolder: folder, now: () => dataAt });
  if (total <= mostImported || largest === null) {
    const portal = await open();
    await importAll(portal, total);
    return portal;
  }
  mkdirSync(folder);
  copyStore(largest, folder);
  multiply(folder, total / mostImported);
  const portal = await open();
  await portal.store.atomically((writable) => writable.rebuildTallies(portal.config.code));
  return portal;
};
