import type { Kysely } from 'kysely';

/**
 * Counts by day and month, so that figures do not depend on the number of dossiers. They are filled by
 * `007`, which gives them their last columns.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('tally_keys')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('procedure_code', 'text')
    .addColumn('procedure_title', 'text', (column) => column.notNull())
    .addColumn('field', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('tally_keys_key', ['ward', 'id'])
    .execute();

  await db.schema
    .createTable('tally_days')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('channels', 'text', (column) => column.notNull())
    .addColumn('cells', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('tally_days_key', ['ward', 'day'])
    .execute();

  await db.schema
    .createTable('tally_months')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('channels', 'text', (column) => column.notNull())
    .addColumn('cells', 'text', (column) => column.notNull())
    .addColumn('before_channels', 'text', (column) => column.notNull())
    .addColumn('before_cells', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('tally_months_key', ['ward', 'month'])
    .execute();

  await db.schema.createIndex('dossiers_due').on('dossiers').columns(['ward', 'due_at']).execute();
};
