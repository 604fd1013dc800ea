import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Reading } from '../store.ts';

export const rescheduledByLetter = async (
  db: Kysely<Schema>,
  ward: string,
  { start, asOf }: Reading,
  publishedUntil: number,
): Promise<number> => {
  const { letters } = await db
    .selectFrom('apologies as a')
    .innerJoin('dossiers as d', (join) =>
      join.onRef('d.ward', '=', 'a.ward').onRef('d.code', '=', 'a.dossier_code'),
    )
    .select((eb) => eb.fn.countAll().as('letters'))
    .where('a.ward', '=', ward)
    .where('a.published_at', '<=', publishedUntil)
    .where('a.new_due', 'is not', null)
    .where('d.status', 'not in', [1, 3])
    .where('d.received_at', '<=', asOf)
    .where((eb) => eb.or([eb('d.finish_at', 'is', null), eb('d.finish_at', '>=', start)]))
    .where((eb) =>
      eb.or([
        eb('d.due_at', 'is', null),
        eb('d.first_due_at', 'is', null),
        eb('d.first_due_at', '>=', eb.ref('d.due_at')),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(letters);
};
