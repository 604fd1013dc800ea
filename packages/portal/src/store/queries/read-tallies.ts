import { startOfDate } from '@motcua/sdk/calendar';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Cell, Detail, DossierRow, Reading } from '../store.ts';
import { addCells, fromText, type Cells } from '../tallies/cells.ts';
import { add, countOf, holdsNothing, type Counts } from '../tallies/count-of.ts';
import { dateOf, dayEnd, dayOf, monthOfDay } from '../tallies/day.ts';
import { eventsOf } from '../tallies/events.ts';
import { KeyNumbers } from '../tallies/key-numbers.ts';
import { fromColumns } from './dossier-row.ts';
import { headings } from './procedures.ts';
import { keysOf } from './tally-keys.ts';

type Db = Kysely<Schema>;
type Column = 'channels' | 'cells';

/** Days of the local clock, both counted. */
interface Days {
  from: number;
  to: number;
}

const firstOf = (month: string): number => dayOf(startOfDate(`${month}-01`));

const sumOfDays = async (db: Db, ward: string, column: Column, { from, to }: Days, sum: Cells) => {
  if (from > to) return;
  const rows = await db
    .selectFrom('tally_days')
    .select(`${column} as cells`)
    .where('ward', '=', ward)
    .where('day', '>=', dateOf(from))
    .where('day', '<=', dateOf(to))
    .execute();
  for (const { cells } of rows) addCells(sum, fromText(cells));
};

/** All that happened before a day: what stands at the first of its month, and the days since. */
const beforeDay = async (db: Db, ward: string, column: Column, day: number): Promise<Cells> => {
  const month = monthOfDay(day);
  const row = await db
    .selectFrom('tally_months')
    .select(['month', `${column} as cells`, `before_${column} as before`])
    .where('ward', '=', ward)
    .where('month', '<=', month)
    .orderBy('month', 'desc')
    .executeTakeFirst();
  const sum: Cells = new Map();
  if (row) {
    addCells(sum, fromText(row.before));
    if (row.month < month) addCells(sum, fromText(row.cells));
  }
  await sumOfDays(db, ward, column, { from: firstOf(month), to: day - 1 }, sum);
  return sum;
};

/** Whole months by their row, the days around them one by one. */
const withinDays = async (db: Db, ward: string, column: Column, { from, to }: Days) => {
  const sum: Cells = new Map();
  const first = monthOfDay(from - 1) === monthOfDay(from) ? nextMonth(from) : from;
  const last = monthOfDay(to + 1) === monthOfDay(to) ? firstOf(monthOfDay(to)) - 1 : to;
  if (first > last) {
    await sumOfDays(db, ward, column, { from, to }, sum);
    return sum;
  }
  await sumOfDays(db, ward, column, { from, to: first - 1 }, sum);
  const rows = await db
    .selectFrom('tally_months')
    .select(`${column} as cells`)
    .where('ward', '=', ward)
    .where('month', '>=', monthOfDay(first))
    .where('month', '<=', monthOfDay(last))
    .execute();
  for (const { cells } of rows) addCells(sum, fromText(cells));
  await sumOfDays(db, ward, column, { from: last + 1, to }, sum);
  return sum;
};

/** The first day of the month after that of a day. */
const nextMonth = (day: number): number => firstOf(monthOfDay(firstOf(monthOfDay(day)) + 31));

/** The dossiers of which something happens within two instants. One query an index: an `or` reads them all. */
const touchedBetween = async (
  db: Db,
  ward: string,
  after: number,
  until: number,
): Promise<Iterable<DossierRow>> => {
  const found = new Map<string, DossierRow>();
  for (const column of ['received_at', 'finish_at', 'due_at'] as const) {
    const rows = await db
      .selectFrom('dossiers')
      .selectAll()
      .where('ward', '=', ward)
      // A dossier is overdue from the millisecond after its due instant.
      .where(column, '>=', column === 'due_at' ? after : after + 1)
      .where(column, '<=', until)
      .execute();
    for (const row of rows) found.set(row.code, fromColumns(row));
  }
  return found.values();
};

/** Takes away what happens on the last day after the instant of the reading: this is read row by row. */
const withoutLater = async (
  db: Db,
  ward: string,
  asOf: number,
  keyOf: (row: DossierRow) => string,
  within: Cells,
): Promise<void> => {
  const end = dayEnd(dayOf(asOf));
  if (asOf === end) return;
  for (const row of await touchedBetween(db, ward, asOf, end)) {
    const counts: Counts = [];
    eventsOf(row, (at, counter) => {
      if (at <= asOf || at > end) return;
      while (counts.length <= counter) counts.push(0);
      counts[counter]! += 1;
    });
    const known = within.get(keyOf(row));
    if (known) add(known, counts, -1);
  }
};

/** Both sums of a reading, by the keys of `column`. */
const sums = async (
  db: Db,
  ward: string,
  { start, asOf }: Reading,
  column: Column,
  keyOf: (row: DossierRow) => string,
) => {
  const before = await beforeDay(db, ward, column, dayOf(start));
  const within = await withinDays(db, ward, column, { from: dayOf(start), to: dayOf(asOf) });
  await withoutLater(db, ward, asOf, keyOf, within);
  return [...new Set([...before.keys(), ...within.keys()])].map((key) => ({
    key,
    before: before.get(key) ?? [],
    within: within.get(key) ?? [],
  }));
};

const byChannel = async (db: Db, ward: string, reading: Reading): Promise<Cell[]> => {
  const found = await sums(db, ward, reading, 'channels', ({ channel }) => channel);
  return found.map(({ key, before, within }) => {
    const channel = key as Cell['channel'];
    const procedure = { code: null, title: '' };
    return { ...countOf(before, within, channel), field: null, channel, procedure };
  });
};

const byProcedure = async (db: Db, ward: string, reading: Reading): Promise<Cell[]> => {
  const keys = await keysOf(db, ward);
  const numbers = new KeyNumbers();
  for (const key of keys.values()) numbers.numberOf(key);
  const found = await sums(db, ward, reading, 'cells', (row) => `${numbers.numberOf(row) + 1}`);
  const codes = new Set([...keys.values()].flatMap(({ procedureCode: code }) => code ?? []));
  const known = await headings(db, ward, [...codes]);
  return found.map(({ key: number, before, within }) => {
    const { procedureCode: code, procedureTitle: title, field, channel } = keys.get(number)!;
    const procedure = code === null ? undefined : known.get(code);
    return {
      ...countOf(before, within, channel),
      field: procedure?.field ?? field,
      channel,
      procedure: procedure ?? { code, title },
    };
  });
};

/** The cells of a reading in which anything is counted. Takes as long for few dossiers as for many. */
export const cells = async (
  db: Db,
  ward: string,
  reading: Reading,
  detail: Detail,
): Promise<Cell[]> => {
  const all = await (detail === 'channel' ? byChannel : byProcedure)(db, ward, reading);
  return all.filter((cell) => !holdsNothing(cell));
};
