import type { Kysely } from 'kysely';

/** What is needed to undo an import, and named mappings of columns. Every key begins with the ward. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('dossiers')
    .addColumn('import_id', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('imports')
    .addColumn('keeps_previous', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('imports').addColumn('undone_at', 'bigint').execute();

  await db.schema
    .createTable('dossier_versions')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('import_id', 'integer', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('previous_import', 'integer', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('dossier_versions_key', ['ward', 'import_id', 'code'])
    .execute();

  await db.schema
    .createTable('mappings')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('columns', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('mappings_key', ['ward', 'name'])
    .execute();
};
