import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Numbers run from 1 in each ward; the transaction around it keeps two writers apart. */
export const nextId = async (
  db: Kysely<Schema>,
  table: 'tokens' | 'audit' | 'apologies' | 'feedback_imports',
  ward: string,
): Promise<number> => {
  const last = await db
    .selectFrom(table)
    .select((eb) => eb.fn.max('id').as('id'))
    .where('ward', '=', ward)
    .executeTakeFirst();
  return Number(last?.id ?? 0) + 1;
};
