import type { Kysely } from 'kysely';

/** Letters of apology: one a dossier at most, each number once. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('apologies')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('dossier_code', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('explanation', 'text')
    .addColumn('procedure_code', 'text')
    .addColumn('procedure_title', 'text')
    .addColumn('field', 'text')
    .addColumn('unit', 'text')
    .addColumn('promised_at', 'bigint', (column) => column.notNull())
    .addColumn('new_due', 'text')
    .addColumn('drafted_at', 'bigint', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('letter_date', 'text')
    .addColumn('office', 'text')
    .addColumn('signed_at', 'bigint')
    .addColumn('published_at', 'bigint')
    .addColumn('settled_at', 'bigint')
    .addColumn('kept', 'integer')
    .addPrimaryKeyConstraint('apologies_key', ['ward', 'id'])
    .execute();
  await db.schema
    .createIndex('apologies_dossier')
    .unique()
    .on('apologies')
    .columns(['ward', 'dossier_code'])
    .execute();
  await db.schema
    .createIndex('apologies_number')
    .unique()
    .on('apologies')
    .columns(['ward', 'number'])
    .execute();
};
