import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import {
  addTally,
  copyOf,
  none,
  tallyFromColumns,
  tallyToColumns,
  type Tally,
  type TallyColumns,
} from '../tallies/tally.ts';
import { dateOf } from '../tallies/day.ts';
import type { Delta } from '../tallies/delta.ts';
import { within } from '../tallies/key-numbers.ts';
import type { Moves } from '../tallies/moves.ts';
import { RunningTally } from '../tallies/running-tally.ts';
import { inChunks } from './chunks.ts';
import { numbersFor } from './tally-keys.ts';

type Db = Kysely<Schema>;

/** What moves on each day, in order. */
type MovesByDay = Map<string, Moves>;

/** The days of each month that moves, in order. */
const monthsOf = (delta: Delta): Map<string, MovesByDay> => {
  const months = new Map<string, MovesByDay>();
  for (const { day, moves } of delta.days()) {
    const date = dateOf(day);
    within(months, date.slice(0, 7), (): MovesByDay => new Map()).set(date, moves);
  }
  return months;
};

const daysOfMonth = (db: Db, ward: string, month: string) =>
  db
    .selectFrom('tally_days')
    .selectAll()
    .where('ward', '=', ward)
    .where('day', '>=', `${month}-01`)
    .where('day', '<=', `${month}-31`);

const sumOf = (row: TallyColumns, moved: Tally): TallyColumns => {
  const sum = tallyFromColumns(row);
  addTally(sum, moved);
  return tallyToColumns(sum);
};

/** What moved in a month, and all that happened in it. */
interface MovedMonth {
  moved: Tally;
  all: Tally;
}

/** A day moves itself and every later one of its month. */
const moveDays = async (
  db: Db,
  ward: string,
  month: string,
  moves: MovesByDay,
  moved: RunningTally,
): Promise<MovedMonth> => {
  const rows = await daysOfMonth(db, ward, month).orderBy('day').execute();
  const known = new Map(rows.map((row) => [row.day, row]));
  const first = [...moves.keys()][0]!;
  // A day without a row goes on with the last one.
  let was = rows.findLast(({ day }) => day < first);
  const values: Schema['tally_days'][] = [];
  for (const day of [...new Set([...moves.keys(), ...known.keys()])].sort()) {
    if (day < first) continue;
    const move = moves.get(day);
    if (move) moved.add(move);
    was = known.get(day) ?? was;
    values.push({ ward, day, ...(was ? sumOf(was, moved.tally) : moved.columns) });
  }
  await db
    .deleteFrom('tally_days')
    .where('ward', '=', ward)
    .where('day', '>=', first)
    .where('day', '<=', `${month}-31`)
    .execute();
  await db.insertInto('tally_days').values(values).execute();
  const all = was ? tallyFromColumns(was) : none();
  addTally(all, moved.tally);
  return { moved: moved.tally, all };
};

/** All that happened in a month, as its last day has it. */
const allOfMonth = async (db: Db, ward: string, month: string): Promise<Tally> => {
  const [last] = await daysOfMonth(db, ward, month).orderBy('day', 'desc').limit(1).execute();
  return last ? tallyFromColumns(last) : none();
};

/** A month moves what is before every later one. */
const moveMonths = async (db: Db, ward: string, moves: Map<string, MovedMonth>): Promise<void> => {
  const first = [...moves.keys()][0]!;
  const ofWard = db.selectFrom('tally_months').selectAll().where('ward', '=', ward);
  const rows = await ofWard.where('month', '>=', first).orderBy('month').execute();
  const known = new Map(rows.map((row) => [row.month, row]));
  let last = await ofWard
    .where('month', '<', first)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
    .then((row) => row && { month: row.month, before: tallyFromColumns(row) });
  const endOf = async ({ month, before }: { month: string; before: Tally }): Promise<Tally> => {
    const end = copyOf(before);
    addTally(end, moves.get(month)?.all ?? (await allOfMonth(db, ward, month)));
    return end;
  };
  const moved = none();
  const values: Schema['tally_months'][] = [];
  for (const month of [...new Set([...moves.keys(), ...known.keys()])].sort()) {
    const row = known.get(month);
    const before = row ? tallyFromColumns(row) : last ? await endOf(last) : none();
    if (row) addTally(before, moved);
    const move = moves.get(month);
    if (move) addTally(moved, move.moved);
    last = { month, before };
    values.push({ ward, month, ...tallyToColumns(before) });
  }
  await db
    .deleteFrom('tally_months')
    .where('ward', '=', ward)
    .where('month', '>=', first)
    .execute();
  for (const chunk of inChunks(values)) {
    await db.insertInto('tally_months').values(chunk).execute();
  }
};

/** Moves the counts of a ward by what its dossiers became; in the transaction that writes them. */
export const moveTallies = async (db: Db, ward: string, delta: Delta): Promise<void> => {
  const months = monthsOf(delta);
  if (months.size === 0) return;
  const names = await numbersFor(db, ward, delta.keys);
  const moved = new Map<string, MovedMonth>();
  for (const [month, moves] of months) {
    const running = new RunningTally(delta.keys, names);
    moved.set(month, await moveDays(db, ward, month, moves, running));
  }
  await moveMonths(db, ward, moved);
};
