import type { Kysely } from 'kysely';
import { parts, type Part, type PartRevisions } from '../parts.ts';
import type { Schema } from '../schema.ts';
import type { ImportRow, WardState } from '../store.ts';

/** `changed`: all that the write may move; what is not named is taken as it was. */
export const raiseRevision = async (
  db: Kysely<Schema>,
  ward: string,
  changed: readonly Part[] = parts,
): Promise<void> => {
  const { revision: raised } = await db
    .insertInto('wards')
    .values({
      ward,
      revision: 1,
      catalogue_version: null,
      catalogue_revision: 0,
      figures_revision: 0,
      letters_revision: 0,
    })
    .onConflict((conflict) =>
      conflict.column('ward').doUpdateSet((eb) => ({ revision: eb('wards.revision', '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('wards')
    .set(Object.fromEntries(changed.map((part) => [`${part}_revision`, raised])))
    .where('ward', '=', ward)
    .execute();
};

/** A revision of other data was shown: the next one is past it, and everything counts as changed. */
export const raiseRevisionPast = async (
  db: Kysely<Schema>,
  ward: string,
  shown: number,
): Promise<void> => {
  await db
    .updateTable('wards')
    .set({ revision: shown })
    .where('ward', '=', ward)
    .where('revision', '<', shown)
    .execute();
  await raiseRevision(db, ward);
};

export const partRevisions = async (db: Kysely<Schema>, ward: string): Promise<PartRevisions> => {
  const row = await db
    .selectFrom('wards')
    .select(['catalogue_revision', 'figures_revision', 'letters_revision'])
    .where('ward', '=', ward)
    .executeTakeFirst();
  return {
    catalogue: Number(row?.catalogue_revision ?? 0),
    figures: Number(row?.figures_revision ?? 0),
    letters: Number(row?.letters_revision ?? 0),
  };
};

export const setCatalogueVersion = async (
  db: Kysely<Schema>,
  ward: string,
  version: string,
): Promise<void> => {
  await db
    .updateTable('wards')
    .set({ catalogue_version: version })
    .where('ward', '=', ward)
    .execute();
};

export const revision = async (db: Kysely<Schema>, ward: string): Promise<number> => {
  const row = await db
    .selectFrom('wards')
    .select('revision')
    .where('ward', '=', ward)
    .executeTakeFirst();
  return Number(row?.revision ?? 0);
};

export const wardState = async (db: Kysely<Schema>, ward: string): Promise<WardState> => {
  const row = await db
    .selectFrom('wards')
    .select(['revision', 'catalogue_version'])
    .where('ward', '=', ward)
    .executeTakeFirst();
  const imports = await db
    .selectFrom('imports')
    .select(['kind', 'data_at', 'since', 'sample', 'refused'])
    .where('ward', '=', ward)
    .where('undone_at', 'is', null)
    .orderBy('data_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const newest = imports[0];
  const dataAt = newest ? Number(newest.data_at) : null;
  return {
    revision: Number(row?.revision ?? 0),
    catalogueVersion: row?.catalogue_version ?? null,
    dataAt,
    since: imports.reduce<string | null>(
      (first, { since }) => (since && (!first || since < first) ? since : first),
      null,
    ),
    newestEventAt: dataAt === null ? null : await newestEventAt(db, ward, dataAt),
    source: (newest?.kind as ImportRow['kind'] | undefined) ?? null,
    sample: imports.some(({ sample }) => Number(sample) === 1),
    notCounted: imports.reduce((sum, { refused }) => sum + Number(refused), 0),
  };
};

const newestEventAt = async (
  db: Kysely<Schema>,
  ward: string,
  dataAt: number,
): Promise<number | null> => {
  const newest = async (column: 'received_at' | 'finish_at') => {
    const row = await db
      .selectFrom('dossiers')
      .select((eb) => eb.fn.max(column).as('at'))
      .where('ward', '=', ward)
      .where(column, '<=', dataAt)
      .executeTakeFirst();
    return row?.at == null ? null : Number(row.at);
  };
  const [received, finish] = [await newest('received_at'), await newest('finish_at')];
  return received === null && finish === null ? null : Math.max(received ?? 0, finish ?? 0);
};
