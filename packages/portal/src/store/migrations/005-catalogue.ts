import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What each source says of procedures, their former versions, and the publication log. */
export const up = async (db: Kysely<Schema>): Promise<void> => {
  await db.schema
    .createTable('catalogue_layers')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('catalogue_layers_key', ['ward', 'name'])
    .execute();

  await db.schema
    .createTable('catalogue_entries')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('layer', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('catalogue_entries_key', ['ward', 'layer', 'code'])
    .execute();

  await db.schema
    .createTable('procedure_versions')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('valid_from', 'bigint', (column) => column.notNull())
    .addColumn('valid_until', 'bigint')
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('procedure_versions_key', ['ward', 'code', 'number'])
    .execute();

  await db.schema
    .createTable('publications')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('successor', 'text')
    .addColumn('changes', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('publications_key', ['ward', 'id'])
    .execute();
  await db.schema
    .createIndex('publications_at')
    .on('publications')
    .columns(['ward', 'at'])
    .execute();
};
