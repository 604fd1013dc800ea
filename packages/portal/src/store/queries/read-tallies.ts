import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { DayCells, Detail, DossierRow, Reading, SpreadCell } from '../store.ts';
import { addCells, fromText, spreadsFromText, type Cells, type Spreads } from '../tallies/cells.ts';
import { add, addAt, countOf, holdsNothing, type Counts } from '../tallies/count-of.ts';
import { dateOf, dayEnd, dayOf } from '../tallies/day.ts';
import { counters, eventsOf } from '../tallies/events.ts';
import { KeyNumbers } from '../tallies/key-numbers.ts';
import type { Spread } from '../tallies/spread.ts';
import { fromColumns } from './dossier-row.ts';
import { headings } from './procedures.ts';
import { keysOf } from './tally-keys.ts';

type Db = Kysely<Schema>;
/** `channel` or `cell`: by channel alone, or by procedure, field and channel. */
type Kind = 'channel' | 'cell';

/** What happened in some span of time; `channel` alone has spreads. */
interface Sum {
  cells: Cells;
  spreads: Spreads;
}

const nothing = (): Sum => ({ cells: new Map(), spreads: new Map() });

const addSum = (to: Sum, { cells, spreads }: Sum, times = 1): void => {
  addCells(to.cells, cells, times);
  addCells(to.spreads, spreads, times);
};

const sumOfRow = (row: { cells: string; spreads?: string }): Sum => ({
  cells: fromText(row.cells),
  spreads: row.spreads === undefined ? new Map() : spreadsFromText(row.spreads),
});

const columnsOf = (kind: Kind) =>
  kind === 'channel' ? (['channels as cells', 'spreads'] as const) : (['cells as cells'] as const);

const beforeMonth = async (db: Db, ward: string, kind: Kind, month: string): Promise<Sum> => {
  const row = await db
    .selectFrom('tally_months')
    .select([...columnsOf(kind)])
    .where('ward', '=', ward)
    .where('month', '=', month)
    .executeTakeFirst();
  return row ? sumOfRow(row) : nothing();
};

/** All that happened by the end of a day: the last day on record says it, with what was before its month. */
const untilEndOf = async (db: Db, ward: string, kind: Kind, day: number): Promise<Sum> => {
  const row = await db
    .selectFrom('tally_days')
    .select(['day', ...columnsOf(kind)])
    .where('ward', '=', ward)
    .where('day', '<=', dateOf(day))
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return nothing();
  const sum = await beforeMonth(db, ward, kind, row.day.slice(0, 7));
  addSum(sum, sumOfRow(row));
  return sum;
};

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
  { kind, keyOf }: Names,
  within: Sum,
): Promise<void> => {
  const end = dayEnd(dayOf(asOf));
  if (asOf === end) return;
  for (const row of await touchedBetween(db, ward, asOf, end)) {
    const counts: Counts = [];
    const spread: Spread = [];
    eventsOf(row, (at, place) => {
      if (at <= asOf || at > end) return;
      if (place >= counters.length) {
        if (kind === 'channel') addAt(spread, place - counters.length, 1);
        return;
      }
      addAt(counts, place, 1);
    });
    const key = keyOf(row);
    const cell = within.cells.get(key);
    if (cell) add(cell, counts, -1);
    const known = within.spreads.get(key);
    if (known) add(known, spread, -1);
  }
};

/** What the keys of a kind stand for. */
interface Names {
  kind: Kind;
  keyOf(row: DossierRow): string;
  cellOf(key: string): Pick<SpreadCell, 'field' | 'channel' | 'procedure'>;
}

const channelNames: Names = {
  kind: 'channel',
  keyOf: ({ channel }) => channel,
  cellOf: (key) => ({
    channel: key as SpreadCell['channel'],
    field: null,
    procedure: { code: null, title: '' },
  }),
};

const procedureNames = async (db: Db, ward: string): Promise<Names> => {
  const keys = await keysOf(db, ward);
  const numbers = new KeyNumbers();
  for (const key of keys.values()) numbers.numberOf(key);
  const codes = new Set([...keys.values()].flatMap(({ procedureCode: code }) => code ?? []));
  const known = await headings(db, ward, [...codes]);
  return {
    kind: 'cell',
    keyOf: (row) => `${numbers.numberOf(row) + 1}`,
    cellOf: (number) => {
      const { procedureCode: code, field, channel } = keys.get(number)!;
      const procedure = code === null ? undefined : known.get(code);
      return {
        channel,
        field: procedure?.field ?? field,
        // Titles of the register may hold names: only the catalogue's are told.
        procedure: procedure ?? { code, title: code ?? '' },
      };
    },
  };
};

const namesFor = (db: Db, ward: string, detail: Detail): Promise<Names> =>
  detail === 'channel' ? Promise.resolve(channelNames) : procedureNames(db, ward);

/** The cells in which anything is counted. */
const cellsOf = (before: Sum, { cells, spreads }: Sum, { cellOf }: Names): SpreadCell[] =>
  [...new Set([...before.cells.keys(), ...cells.keys()])].flatMap((key) => {
    const was = before.cells.get(key) ?? [];
    const within = cells.get(key) ?? [];
    if (was.every((number) => number === 0) && within.every((number) => number === 0)) return [];
    const cell = cellOf(key);
    const count = countOf(was, within, cell.channel);
    if (holdsNothing(count)) return [];
    return [{ ...count, ...cell, spread: spreads.get(key) ?? [] }];
  });

/** The cells of a reading: the difference of two sums. Takes as long for few dossiers as for many. */
export const cells = async (
  db: Db,
  ward: string,
  { start, asOf }: Reading,
  detail: Detail,
): Promise<SpreadCell[]> => {
  const names = await namesFor(db, ward, detail);
  const before = await untilEndOf(db, ward, names.kind, dayOf(start) - 1);
  const within = await untilEndOf(db, ward, names.kind, dayOf(asOf));
  addSum(within, before, -1);
  await withoutLater(db, ward, asOf, names, within);
  return cellsOf(before, within, names);
};

/** The sum until the end of each day of some, those on which nothing happened left out. */
const untilEndOfEach = async (
  db: Db,
  ward: string,
  kind: Kind,
  { from, to }: { from: number; to: number },
): Promise<Map<string, Sum>> => {
  const rows = await db
    .selectFrom('tally_days')
    .select(['day', ...columnsOf(kind)])
    .where('ward', '=', ward)
    .where('day', '>=', dateOf(from))
    .where('day', '<=', dateOf(to))
    .orderBy('day')
    .execute();
  const sums = new Map<string, Sum>();
  let month = '';
  let before = nothing();
  for (const row of rows) {
    if (row.day.slice(0, 7) !== month) {
      month = row.day.slice(0, 7);
      before = await beforeMonth(db, ward, kind, month);
    }
    const sum = sumOfRow(row);
    addSum(sum, before);
    sums.set(row.day, sum);
  }
  return sums;
};

/** The cells of each day of a reading. */
export const cellsByDay = async (
  db: Db,
  ward: string,
  { start, asOf }: Reading,
  detail: Detail,
): Promise<DayCells[]> => {
  const names = await namesFor(db, ward, detail);
  const [from, to] = [dayOf(start), dayOf(asOf)];
  let before = await untilEndOf(db, ward, names.kind, from - 1);
  const sums = await untilEndOfEach(db, ward, names.kind, { from, to });
  const days: DayCells[] = [];
  for (let at = from; at <= to; at++) {
    const day = dateOf(at);
    const until = sums.get(day);
    const within = nothing();
    if (until) {
      addSum(within, until);
      addSum(within, before, -1);
    }
    if (at === to) await withoutLater(db, ward, asOf, names, within);
    days.push({ day, cells: cellsOf(before, within, names) });
    if (until) before = until;
  }
  return days;
};
