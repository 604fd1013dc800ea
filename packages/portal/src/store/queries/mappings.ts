import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Mapping } from '../store.ts';

export const all = async (db: Kysely<Schema>, ward: string): Promise<Mapping[]> => {
  const rows = await db
    .selectFrom('mappings')
    .select(['name', 'columns', 'saved_at'])
    .where('ward', '=', ward)
    .orderBy('name')
    .execute();
  return rows.map(({ name, columns, saved_at }) => ({
    name,
    columns: JSON.parse(columns) as Mapping['columns'],
    savedAt: Number(saved_at),
  }));
};

export const save = async (
  db: Kysely<Schema>,
  ward: string,
  { name, columns, savedAt }: Mapping,
): Promise<void> => {
  const said = { columns: JSON.stringify(columns), saved_at: savedAt };
  await db
    .insertInto('mappings')
    .values({ ward, name, ...said })
    .onConflict((conflict) => conflict.columns(['ward', 'name']).doUpdateSet(said))
    .execute();
};
