import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { NewerDataError } from '../errors.ts';
import * as first from './001-first.ts';

/** In order, by name; a name that has run anywhere never changes. */
const migrations: Record<string, Migration> = { '001-first': first };

/** Brings the data to this program's shape; refuses data that a newer program has already changed. */
export const migrate = async (db: Kysely<any>): Promise<void> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some(({ name }) => name === 'kysely_migration')) {
    const done = await db.selectFrom('kysely_migration').select('name').execute();
    if (done.some(({ name }) => !(name in migrations))) throw new NewerDataError();
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
};
