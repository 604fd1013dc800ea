import { startOfDate, toLocalDate } from '@motcua/sdk/calendar';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { DaysTaken, Reading } from '../store.ts';

const day = 86_400_000;

const dateOf = (instant: number): number => startOfDate(toLocalDate(instant));

/** Done, and returned: the statuses with a result. */
const withResult = [9, 10];

/**
 * One walk back along an index for each code, so that the work does not grow with the register. The finish
 * that counts is never before the receipt, see `statistics/derive.ts`.
 */
export const daysTaken = async (
  db: Kysely<Schema>,
  ward: string,
  codes: string[],
  { start, asOf }: Reading,
  most: number,
): Promise<DaysTaken> => {
  const found: { finish_at: number; received_at: number; sample: number }[] = [];
  for (const code of codes) {
    const rows = await db
      .selectFrom('dossiers')
      .select(['finish_at', 'received_at', 'sample'])
      .where('ward', '=', ward)
      .where('procedure_code', '=', code)
      .where('finish_at', '>=', start)
      .where('finish_at', '<=', asOf)
      .where('status', 'in', withResult)
      .orderBy('finish_at', 'desc')
      .limit(most)
      .execute();
    for (const row of rows) found.push({ ...row, finish_at: Number(row.finish_at) });
  }
  const latest = found.sort((a, b) => b.finish_at - a.finish_at).slice(0, most);
  return {
    days: latest.map((row) => (dateOf(row.finish_at) - dateOf(Number(row.received_at))) / day),
    sample: latest.some(({ sample }) => Number(sample) === 1),
  };
};
