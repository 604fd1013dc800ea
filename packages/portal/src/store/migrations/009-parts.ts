import type { Kysely } from 'kysely';

/** At which revision each part of a ward's data changed last: what is cached of the others may stay. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const column of ['catalogue_revision', 'figures_revision', 'letters_revision']) {
    await db.schema
      .alterTable('wards')
      .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(0))
      .execute();
  }
};
