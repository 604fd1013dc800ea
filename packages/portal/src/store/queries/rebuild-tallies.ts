import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { Delta } from '../tallies/delta.ts';
import { fromColumns } from './dossier-row.ts';
import { moveTallies } from './move-tallies.ts';

const page = 5_000;

const clear = async (db: Kysely<Schema>, ward: string): Promise<void> => {
  await db.deleteFrom('tally_days').where('ward', '=', ward).execute();
  await db.deleteFrom('tally_months').where('ward', '=', ward).execute();
  await db.deleteFrom('tally_keys').where('ward', '=', ward).execute();
};

/** Every dossier of a ward, counted anew. */
export const countAll = async (db: Kysely<Schema>, ward: string): Promise<Delta> => {
  const delta = new Delta();
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('dossiers')
      .selectAll()
      .where('ward', '=', ward)
      .where('code', '>', last)
      .orderBy('code')
      .limit(page)
      .execute();
    for (const row of rows) delta.add(fromColumns(row));
    if (rows.length < page) break;
    last = rows.at(-1)!.code;
  }
  return delta;
};

/** Makes the counts of a ward anew from its dossiers. */
export const rebuild = async (db: Kysely<Schema>, ward: string): Promise<void> => {
  const delta = await countAll(db, ward);
  await clear(db, ward);
  await moveTallies(db, ward, delta);
};
