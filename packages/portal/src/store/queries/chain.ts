import { toInstantText } from '@motcua/sdk/calendar';
import { canonicalJson, chainStart, hashOfEntry, type ChainEntry } from '@motcua/sdk/figures';
import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../schema.ts';
import type { NewEntry } from '../writers.ts';

type Db = Kysely<Schema>;

const fromColumns = (row: Selectable<Schema['chain']>): ChainEntry => ({
  number: Number(row.number),
  kind: row.kind,
  subject: row.subject,
  at: toInstantText(Number(row.at)),
  content: row.content,
  previous: row.previous,
  hash: row.hash,
});

const ofWard = (db: Db, ward: string) =>
  db.selectFrom('chain').selectAll().where('ward', '=', ward).orderBy('number');

export const all = async (db: Db, ward: string): Promise<ChainEntry[]> =>
  (await ofWard(db, ward).execute()).map(fromColumns);

/** The entries about one month or one letter. */
export const about = async (db: Db, ward: string, subject: string): Promise<ChainEntry[]> =>
  (await ofWard(db, ward).where('subject', '=', subject).execute()).map(fromColumns);

export const last = async (db: Db, ward: string): Promise<ChainEntry | null> => {
  const row = await db
    .selectFrom('chain')
    .selectAll()
    .where('ward', '=', ward)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? fromColumns(row) : null;
};

/** Writes an entry behind the last one; the transaction around it keeps two writers apart. */
export const add = async (
  db: Db,
  ward: string,
  { kind, subject, at, content }: NewEntry,
): Promise<ChainEntry> => {
  const before = await last(db, ward);
  const entry = {
    number: (before?.number ?? 0) + 1,
    kind,
    subject,
    at: toInstantText(at),
    content: canonicalJson(content),
    previous: before?.hash ?? chainStart,
  };
  const hash = await hashOfEntry(entry);
  await db
    .insertInto('chain')
    .values({ ...entry, ward, at, hash })
    .execute();
  return { ...entry, hash };
};

/** What was closed of a sample alone goes with it. */
export const removeSample = async (db: Db, ward: string): Promise<void> => {
  const kinds = await db
    .selectFrom('imports')
    .select('sample')
    .distinct()
    .where('ward', '=', ward)
    .execute();
  if (kinds.length !== 1 || Number(kinds[0]!.sample) !== 1) return;
  await db.deleteFrom('chain').where('ward', '=', ward).execute();
};
