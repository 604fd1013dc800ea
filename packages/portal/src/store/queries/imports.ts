import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../schema.ts';
import type { ImportRow } from '../store.ts';

const fromColumns = (row: Selectable<Schema['imports']>): ImportRow => ({
  id: Number(row.id),
  digest: row.digest,
  kind: row.kind as ImportRow['kind'],
  dataAt: Number(row.data_at),
  importedAt: Number(row.imported_at),
  since: row.since,
  read: Number(row.read),
  taken: Number(row.taken),
  unchanged: Number(row.unchanged),
  refused: Number(row.refused),
  sample: Number(row.sample) === 1,
  keyId: row.key_id,
  undoneAt: row.undone_at === null ? null : Number(row.undone_at),
});

export const byDigest = async (
  db: Kysely<Schema>,
  ward: string,
  digest: string,
): Promise<ImportRow | null> => {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('ward', '=', ward)
    .where('digest', '=', digest)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? fromColumns(row) : null;
};

export const all = async (db: Kysely<Schema>, ward: string): Promise<ImportRow[]> => {
  const rows = await db
    .selectFrom('imports')
    .selectAll()
    .where('ward', '=', ward)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(fromColumns);
};

/** Numbers run from 1 in each ward; the transaction around it keeps two imports apart. */
export const nextNumber = async (db: Kysely<Schema>, ward: string): Promise<number> => {
  const last = await db
    .selectFrom('imports')
    .select((eb) => eb.fn.max('id').as('id'))
    .where('ward', '=', ward)
    .executeTakeFirst();
  return Number(last?.id ?? 0) + 1;
};

export const add = async (
  db: Kysely<Schema>,
  ward: string,
  { id, ...row }: Omit<ImportRow, 'undoneAt'>,
): Promise<void> => {
  await db
    .insertInto('imports')
    .values({
      ward,
      id,
      digest: row.digest,
      kind: row.kind,
      data_at: row.dataAt,
      imported_at: row.importedAt,
      since: row.since,
      read: row.read,
      taken: row.taken,
      unchanged: row.unchanged,
      refused: row.refused,
      sample: row.sample ? 1 : 0,
      key_id: row.keyId,
      keeps_previous: 1,
    })
    .execute();
};

/** With what they had replaced: a number of theirs may be given again. */
export const removeSample = async (db: Kysely<Schema>, ward: string): Promise<void> => {
  await db
    .deleteFrom('dossier_versions')
    .where('ward', '=', ward)
    .where('import_id', 'in', (eb) =>
      eb.selectFrom('imports').select('id').where('ward', '=', ward).where('sample', '=', 1),
    )
    .execute();
  await db.deleteFrom('imports').where('ward', '=', ward).where('sample', '=', 1).execute();
};
