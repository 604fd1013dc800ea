import type { Kysely } from 'kysely';

/** The finishes of a procedure by time: how long it takes is read from its latest ones. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createIndex('dossiers_procedure_finish')
    .on('dossiers')
    .columns(['ward', 'procedure_code', 'finish_at'])
    .where('finish_at', 'is not', null)
    .execute();
};
