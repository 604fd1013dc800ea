import type { Kysely } from 'kysely';
import { chainLetters } from '../queries/chained-letters.ts';
import { rebuild } from '../queries/rebuild-tallies.ts';
import type { Schema } from '../schema.ts';

/**
 * Feedback and ratings with what is needed to undo a file of them; results returned are counted by day; the
 * letters that were published before enter the chain.
 */
export const up = async (db: Kysely<Schema>): Promise<void> => {
  await db.schema
    .createTable('feedback_imports')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('first_day', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'bigint', (column) => column.notNull())
    .addColumn('read', 'integer', (column) => column.notNull())
    .addColumn('added', 'integer', (column) => column.notNull())
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addColumn('unchanged', 'integer', (column) => column.notNull())
    .addColumn('undone_at', 'bigint')
    .addPrimaryKeyConstraint('feedback_imports_key', ['ward', 'id'])
    .execute();

  await db.schema
    .createTable('feedback_records')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_records_key', ['ward', 'kind', 'key'])
    .execute();
  await db.schema
    .createIndex('feedback_records_day')
    .on('feedback_records')
    .columns(['ward', 'kind', 'day'])
    .execute();

  await db.schema
    .createTable('feedback_versions')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('import_id', 'integer', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('previous', 'text')
    .addPrimaryKeyConstraint('feedback_versions_key', ['ward', 'import_id', 'key'])
    .execute();

  const wards = await db.selectFrom('wards').select('ward').execute();
  for (const { ward } of wards) {
    await rebuild(db, ward);
    await chainLetters(db, ward);
  }
};
