import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { NewerDataError } from '../errors.ts';
import type { Schema } from '../schema.ts';
import { up as first } from './001-first.ts';
import { up as undo } from './002-undo-and-mappings.ts';
import { up as tokens } from './003-tokens.ts';
import { up as tallies } from './004-tallies.ts';
import { up as catalogue } from './005-catalogue.ts';
import { up as apologies } from './006-apologies.ts';
import { up as spreadsAndChain } from './007-spreads-and-chain.ts';
import { up as taken } from './008-taken.ts';
import { up as wardParts } from './009-parts.ts';
import { up as feedback } from './010-feedback.ts';

/** In order, by name; a name that has run anywhere never changes. */
const migrations: Record<string, Migration> = {
  '001-first': { up: first },
  '002-undo-and-mappings': { up: undo },
  '003-tokens': { up: tokens },
  '004-tallies': { up: tallies },
  '005-catalogue': { up: catalogue },
  '006-apologies': { up: apologies },
  '007-spreads-and-chain': { up: spreadsAndChain },
  '008-taken': { up: taken },
  '009-parts': { up: wardParts },
  '010-feedback': { up: feedback },
};

export const migrationNames: readonly string[] = Object.keys(migrations);

/** Brings the data to this program's shape; refuses data that a newer program has already changed. */
export const migrate = async (db: Kysely<Schema>): Promise<void> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some(({ name }) => name === 'kysely_migration')) {
    const { rows: done } = await sql<{ name: string }>`select name from kysely_migration`.execute(
      db,
    );
    if (done.some(({ name }) => !(name in migrations))) throw new NewerDataError();
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
};
