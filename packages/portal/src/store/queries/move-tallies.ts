import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { addCells, fromText, sumOfCells, toText, type Cells } from '../tallies/cells.ts';
import { add } from '../tallies/count-of.ts';
import { dateOf } from '../tallies/day.ts';
import type { Delta } from '../tallies/delta.ts';
import { inChunks } from './chunks.ts';
import { numbersFor } from './tally-keys.ts';

type Db = Kysely<Schema>;

/** Counts of one span of time: by channel alone, and by procedure, field and channel. */
interface Tally {
  channels: Cells;
  cells: Cells;
}

const none = (): Tally => ({ channels: new Map(), cells: new Map() });

const sum = (...all: Tally[]): Tally => ({
  channels: sumOfCells(...all.map(({ channels }) => channels)),
  cells: sumOfCells(...all.map(({ cells }) => cells)),
});

interface DayMove extends Tally {
  day: string;
}

const movesOf = async (db: Db, ward: string, delta: Delta): Promise<DayMove[]> => {
  const numbers = await numbersFor(db, ward, delta.keys);
  return [...delta.days()].map(({ day, cells: counted }) => {
    const { channels, cells } = none();
    for (const [place, counts] of counted) {
      cells.set(numbers[place]!, counts);
      const { channel } = delta.keys[place]!;
      const known = channels.get(channel);
      if (known) add(known, counts);
      else channels.set(channel, [...counts]);
    }
    return { day: dateOf(day), channels, cells };
  });
};

const moveDays = async (db: Db, ward: string, moves: DayMove[]): Promise<void> => {
  for (const chunk of inChunks(moves)) {
    const days = chunk.map(({ day }) => day);
    const rows = await db
      .selectFrom('tally_days')
      .selectAll()
      .where('ward', '=', ward)
      .where('day', 'in', days)
      .execute();
    const known = new Map(rows.map((row) => [row.day, row]));
    await db
      .deleteFrom('tally_days')
      .where('ward', '=', ward)
      .where('day', 'in', [...known.keys()])
      .execute();
    const values = chunk.map((move) => {
      const row = known.get(move.day);
      const is = row
        ? sum({ channels: fromText(row.channels), cells: fromText(row.cells) }, move)
        : move;
      return { ward, day: move.day, channels: toText(is.channels), cells: toText(is.cells) };
    });
    await db.insertInto('tally_days').values(values).execute();
  }
};

interface Month {
  within: Tally;
  before: Tally;
}

const fromColumns = (row: Schema['tally_months']): Month => ({
  within: { channels: fromText(row.channels), cells: fromText(row.cells) },
  before: { channels: fromText(row.before_channels), cells: fromText(row.before_cells) },
});

/** The months from one on, and the last one before it. */
const monthsFrom = async (db: Db, ward: string, first: string) => {
  const rows = await db
    .selectFrom('tally_months')
    .selectAll()
    .where('ward', '=', ward)
    .where('month', '>=', (eb) =>
      eb.fn.coalesce(
        eb
          .selectFrom('tally_months')
          .select(({ fn }) => fn.max('month').as('month'))
          .where('ward', '=', ward)
          .where('month', '<', first),
        eb.val(first),
      ),
    )
    .orderBy('month')
    .execute();
  const last = rows[0] !== undefined && rows[0].month < first ? rows.shift() : undefined;
  return { last: last && fromColumns(last), rows };
};

/** A month moves what is before every later one. */
const moveMonths = async (db: Db, ward: string, moves: DayMove[]): Promise<void> => {
  const moved = new Map<string, Tally>();
  for (const { day, ...move } of moves) {
    const month = day.slice(0, 7);
    const known = moved.get(month) ?? none();
    addCells(known.channels, move.channels);
    addCells(known.cells, move.cells);
    moved.set(month, known);
  }
  const first = [...moved.keys()][0]!;
  const { last, rows } = await monthsFrom(db, ward, first);
  const known = new Map(rows.map((row) => [row.month, row]));
  let previous: Month | undefined = last;
  const earlier = none();
  const values: Schema['tally_months'][] = [];
  for (const month of [...new Set([...moved.keys(), ...known.keys()])].sort()) {
    const row = known.get(month);
    const move = moved.get(month) ?? none();
    const was = row && fromColumns(row);
    const is: Month = {
      within: was ? sum(was.within, move) : move,
      before: was
        ? sum(was.before, earlier)
        : previous
          ? sum(previous.before, previous.within)
          : none(),
    };
    addCells(earlier.channels, move.channels);
    addCells(earlier.cells, move.cells);
    previous = is;
    values.push({
      ward,
      month,
      channels: toText(is.within.channels),
      cells: toText(is.within.cells),
      before_channels: toText(is.before.channels),
      before_cells: toText(is.before.cells),
    });
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
  const moves = await movesOf(db, ward, delta);
  if (moves.length === 0) return;
  await moveDays(db, ward, moves);
  await moveMonths(db, ward, moves);
};
