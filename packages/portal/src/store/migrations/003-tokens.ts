import type { Kysely } from 'kysely';

/** Who may write over HTTP, and who wrote what. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('tokens')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('label', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .addPrimaryKeyConstraint('tokens_key', ['ward', 'id'])
    .execute();
  await db.schema
    .createIndex('tokens_hash')
    .unique()
    .on('tokens')
    .columns(['ward', 'hash'])
    .execute();

  await db.schema
    .createTable('audit')
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_key', ['ward', 'id'])
    .execute();
};
