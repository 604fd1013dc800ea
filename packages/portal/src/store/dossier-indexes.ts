import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** By the instants that a period or a last day is read with. */
const indexes = {
  dossiers_received: ['ward', 'received_at'],
  dossiers_finish: ['ward', 'finish_at'],
  dossiers_due: ['ward', 'due_at'],
};

export const createIndexes = async (db: Kysely<Schema>): Promise<void> => {
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(name).ifNotExists().on('dossiers').columns(columns).execute();
  }
};

export const dropIndexes = async (db: Kysely<Schema>): Promise<void> => {
  for (const name of Object.keys(indexes)) await db.schema.dropIndex(name).ifExists().execute();
};
