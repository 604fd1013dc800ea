import type { Kysely } from 'kysely';
import { createIndexes, dropIndexes } from '../dossier-indexes.ts';
import type { RunEach } from '../engine.ts';
import type { Schema } from '../schema.ts';
import type { ImportWriter } from '../store.ts';
import { Delta } from '../tallies/delta.ts';
import { add, nextNumber } from './imports.ts';
import { moveTallies } from './move-tallies.ts';
import { save } from './touched.ts';

const holdsNone = async (db: Kysely<Schema>): Promise<boolean> =>
  (await db.selectFrom('dossiers').select('code').limit(1).executeTakeFirst()) === undefined;

/** Into a store without dossiers the indexes are made when all are in: it takes a fifth off the writing. */
export const beginImport = async (
  db: Kysely<Schema>,
  runEach: RunEach,
  ward: string,
): Promise<ImportWriter> => {
  const id = await nextNumber(db, ward);
  const delta = new Delta();
  const first = await holdsNone(db);
  if (first) await dropIndexes(db);
  return {
    id,
    save: (touched) => save(db, runEach, { ward, importId: id }, touched, delta),
    end: async (row) => {
      await add(db, ward, { ...row, id });
      if (first) await createIndexes(db);
      await moveTallies(db, ward, delta);
    },
  };
};
