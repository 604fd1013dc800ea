import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Reading } from '../store.ts';
import { inChunks } from './chunks.ts';

/** Dossiers whose letter with a new date was published until an instant. */
const promisedAnew = async (
  db: Kysely<Schema>,
  ward: string,
  publishedUntil: number,
): Promise<string[]> => {
  const letters = await db
    .selectFrom('apologies')
    .select('dossier_code')
    .where('ward', '=', ward)
    .where('published_at', '<=', publishedUntil)
    .where('new_due', 'is not', null)
    .execute();
  return letters.map(({ dossier_code }) => dossier_code);
};

/** Dossiers of a reading that a published letter gave a new date of which the register tells nothing. */
export const rescheduledByLetter = async (
  db: Kysely<Schema>,
  ward: string,
  { start, asOf }: Reading,
  publishedUntil: number,
): Promise<number> => {
  let count = 0;
  for (const codes of inChunks(await promisedAnew(db, ward, publishedUntil))) {
    const { dossiers } = await db
      .selectFrom('dossiers')
      .select((eb) => eb.fn.countAll().as('dossiers'))
      .where('ward', '=', ward)
      .where('code', 'in', codes)
      .where('status', 'not in', [1, 3])
      .where('received_at', '<=', asOf)
      .where((eb) => eb.or([eb('finish_at', 'is', null), eb('finish_at', '>=', start)]))
      .where((eb) =>
        eb.or([
          eb('due_at', 'is', null),
          eb('first_due_at', 'is', null),
          eb('first_due_at', '>=', eb.ref('due_at')),
        ]),
      )
      .executeTakeFirstOrThrow();
    count += Number(dossiers);
  }
  return count;
};
