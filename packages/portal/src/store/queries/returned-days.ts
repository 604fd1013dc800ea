import type { Period } from '@motcua/sdk/calendar';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { spreadsFromText } from '../tallies/cells.ts';
import { returnedOf } from '../tallies/spread.ts';

/** Results returned on each day of some; days on which nothing happened are left out. */
export const returnedByDay = async (
  db: Kysely<Schema>,
  ward: string,
  { from, to }: Period,
): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('tally_days')
    .select(['day', 'spreads'])
    .where('ward', '=', ward)
    .where('day', '>=', `${from.slice(0, 8)}01`)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();
  const returned = new Map<string, number>();
  let [month, before] = ['', 0];
  for (const { day, spreads } of rows) {
    // A day holds its month so far.
    if (day.slice(0, 7) !== month) [month, before] = [day.slice(0, 7), 0];
    const sum = [...spreadsFromText(spreads).values()].reduce(
      (all, spread) => all + returnedOf(spread),
      0,
    );
    if (day >= from) returned.set(day, sum - before);
    before = sum;
  }
  return returned;
};
