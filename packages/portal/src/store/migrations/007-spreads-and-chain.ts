import type { Kysely } from 'kysely';
import { rebuild } from '../queries/rebuild-tallies.ts';
import type { Schema } from '../schema.ts';

/**
 * Counts that run on from day to day, so that any period is the difference of two; closed months and what
 * changed them since.
 */
export const up = async (db: Kysely<Schema>): Promise<void> => {
  for (const [table, span] of [
    ['tally_days', 'day'],
    ['tally_months', 'month'],
  ] as const) {
    await db.schema.dropTable(table).execute();
    await db.schema
      .createTable(table)
      .addColumn('ward', 'text', (column) => column.notNull())
      .addColumn(span, 'text', (column) => column.notNull())
      .addColumn('channels', 'text', (column) => column.notNull())
      .addColumn('cells', 'text', (column) => column.notNull())
      .addColumn('spreads', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_of_ward`, ['ward', span])
      .execute();
  }

  await db.schema
    .createTable('chain')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('chain_key', ['ward', 'number'])
    .execute();
  await db.schema.createIndex('chain_subject').on('chain').columns(['ward', 'subject']).execute();

  const wards = await db.selectFrom('wards').select('ward').execute();
  for (const { ward } of wards) await rebuild(db, ward);
};
