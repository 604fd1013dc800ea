import type { Kysely } from 'kysely';
import type { RunEach } from '../engine.ts';
import type { Schema } from '../schema.ts';
import type { ImportWriter } from '../store.ts';
import { Delta } from '../tallies/delta.ts';
import { correctClosed } from './closed-months.ts';
import { DossierWriter } from './dossier-writer.ts';
import { add, nextNumber } from './imports.ts';
import { moveTallies } from './move-tallies.ts';

const holdsNone = async (db: Kysely<Schema>, ward: string): Promise<boolean> =>
  (await db
    .selectFrom('dossiers')
    .select('code')
    .where('ward', '=', ward)
    .limit(1)
    .executeTakeFirst()) === undefined;

export const beginImport = async (
  db: Kysely<Schema>,
  runEach: RunEach,
  ward: string,
): Promise<ImportWriter> => {
  const id = await nextNumber(db, ward);
  const delta = new Delta();
  const writer = new DossierWriter(db, runEach, ward);
  const first = await holdsNone(db, ward);
  return {
    id,
    first,
    save: (touched) => writer.save(id, touched, delta, first),
    end: async (row) => {
      await add(db, ward, { ...row, id });
      await moveTallies(db, ward, delta);
      return correctClosed(db, ward, row.importedAt, { kind: 'import', import: id });
    },
  };
};
