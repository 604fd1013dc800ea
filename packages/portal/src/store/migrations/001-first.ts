import type { Kysely } from 'kysely';

/** Wards, catalogue, dossiers, imports. Every key begins with the ward. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('wards')
    .addColumn('ward', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('catalogue_version', 'text')
    .execute();

  await db.schema
    .createTable('procedures')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('procedures_key', ['ward', 'code'])
    .execute();

  await db.schema
    .createTable('procedure_codes')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('procedure_code', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('procedure_codes_key', ['ward', 'code'])
    .execute();

  await db.schema
    .createTable('dossiers')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('procedure_code', 'text')
    .addColumn('procedure_title', 'text', (column) => column.notNull())
    .addColumn('field', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('status', 'integer', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('due_whole_day', 'integer', (column) => column.notNull())
    .addColumn('first_due_at', 'bigint')
    .addColumn('finished_at', 'bigint')
    .addColumn('returned_at', 'bigint')
    .addColumn('unit', 'text')
    .addColumn('phone_hash', 'text')
    .addColumn('supplements', 'text', (column) => column.notNull())
    .addColumn('finish_at', 'bigint')
    .addColumn('finish_class', 'text')
    .addColumn('odd', 'text')
    .addColumn('data_at', 'bigint', (column) => column.notNull())
    .addColumn('sample', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('dossiers_key', ['ward', 'code'])
    .execute();
  await db.schema
    .createIndex('dossiers_received')
    .on('dossiers')
    .columns(['ward', 'received_at'])
    .execute();
  await db.schema
    .createIndex('dossiers_finish')
    .on('dossiers')
    .columns(['ward', 'finish_at'])
    .execute();

  await db.schema
    .createTable('imports')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('data_at', 'bigint', (column) => column.notNull())
    .addColumn('imported_at', 'bigint', (column) => column.notNull())
    .addColumn('since', 'text')
    .addColumn('read', 'integer', (column) => column.notNull())
    .addColumn('taken', 'integer', (column) => column.notNull())
    .addColumn('unchanged', 'integer', (column) => column.notNull())
    .addColumn('refused', 'integer', (column) => column.notNull())
    .addColumn('sample', 'integer', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('imports_key', ['ward', 'id'])
    .execute();
  await db.schema.createIndex('imports_digest').on('imports').columns(['ward', 'digest']).execute();
};
