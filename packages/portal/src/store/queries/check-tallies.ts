import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { TallyFault } from '../store.ts';
import type { Cells } from '../tallies/cells.ts';
import { dateOf } from '../tallies/day.ts';
import type { CellKey } from '../tallies/key-numbers.ts';
import { RunningTally } from '../tallies/running-tally.ts';
import {
  addTally,
  none,
  tallyFromColumns,
  tallyToColumns,
  type Tally,
  type TallyColumns,
} from '../tallies/tally.ts';
import { countAll } from './rebuild-tallies.ts';
import { keysOf } from './tally-keys.ts';

type Names = Map<string, string>;

/** What a key stands for, in words that do not depend on the order in which keys were met. */
const nameOf = ({ procedureCode, field, channel }: CellKey): string =>
  JSON.stringify([procedureCode, field, channel]);

const renamed = (cells: Cells, names: Names): Cells =>
  new Map([...cells].map(([key, counts]) => [names.get(key) ?? `number ${key}`, counts]));

const sorted = <Value>(cells: Map<string, Value>) =>
  new Map([...cells].sort(([a], [b]) => (a < b ? -1 : 1)));

/** One text for one content, whatever the order in which it came about. */
const textsOf = ({ channels, cells, spreads }: Tally): TallyColumns =>
  tallyToColumns({ channels: sorted(channels), cells: sorted(cells), spreads: sorted(spreads) });

const parts = ['channels', 'cells', 'spreads'] as const;

const faultsOf = (
  span: string,
  kept: TallyColumns | undefined,
  is: Tally,
  names: Names,
): TallyFault[] => {
  const tally = kept ? tallyFromColumns(kept) : none();
  const a = textsOf({ ...tally, cells: renamed(tally.cells, names) });
  const b = textsOf(is);
  return parts.flatMap((part) => (a[part] === b[part] ? [] : [{ span, part }]));
};

/** The days of all dossiers, counted anew without a look at what is kept. */
const daysAnew = async (db: Kysely<Schema>, ward: string): Promise<Map<string, Tally>> => {
  const delta = await countAll(db, ward);
  const days = new Map<string, Tally>();
  const names = delta.keys.map(nameOf);
  for (const { day, moves } of delta.days()) {
    const its = new RunningTally(delta.keys, names);
    its.add(moves);
    days.set(dateOf(day), its.tally);
  }
  return days;
};

/**
 * Compares the kept counts, text by text, with those that all dossiers give. They are summed here from the
 * first day to the last, not moved as the kept ones are.
 */
export const checkTallies = async (db: Kysely<Schema>, ward: string): Promise<TallyFault[]> => {
  const anew = await daysAnew(db, ward);
  const keys = await keysOf(db, ward);
  const names = new Map([...keys].map(([number, key]) => [number, nameOf(key)]));
  const dayRows = await db.selectFrom('tally_days').selectAll().where('ward', '=', ward).execute();
  const monthRows = await db
    .selectFrom('tally_months')
    .selectAll()
    .where('ward', '=', ward)
    .execute();
  const days = new Map(dayRows.map((row) => [row.day, row]));
  const months = new Map(monthRows.map((row) => [row.month, row]));

  const faults: TallyFault[] = [];
  const before = none();
  let month = '';
  let soFar = none();
  const begin = (next: string) => {
    addTally(before, soFar);
    [month, soFar] = [next, none()];
    faults.push(...faultsOf(next, months.get(next), before, names));
    months.delete(next);
  };
  for (const day of [...new Set([...days.keys(), ...anew.keys()])].sort()) {
    if (day.slice(0, 7) !== month) begin(day.slice(0, 7));
    const its = anew.get(day);
    if (its) addTally(soFar, its);
    faults.push(...faultsOf(day, days.get(day), soFar, names));
  }
  // A month without a day.
  for (const span of months.keys()) faults.push({ span, part: 'channels' });
  return faults;
};
