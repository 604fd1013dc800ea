import { endOfDate, monthOf, monthPeriod, startOfDate, toLocalDate } from '@motcua/sdk/calendar';
import { verifyChain, type ChainVerdict } from '@motcua/sdk/figures';
import { figureNames } from '@motcua/sdk/schemas';
import {
  courseNames,
  oddNames,
  type Cell,
  type ReadableStore,
  type Reading,
  type TallyFault,
  type WardState,
} from '../store/store.ts';
import { groupsOf, sumOf } from './cells.ts';

/** A number of a reading that differs when every dossier is counted. */
interface CountFault {
  reading: Reading;
  /** Code of the procedure; `null` of those without one and of the channels' own counts. */
  procedure: string | null;
  counter: string;
  kept: number;
  recounted: number;
}

export interface Diagnosis {
  /** Nothing differs. */
  sound: boolean;
  /** Days and months that are not, text by text, what all dossiers give anew. */
  tallies: TallyFault[];
  /** How many readings were compared with a recount of all dossiers. */
  readings: number;
  counts: CountFault[];
  /** Closed months that changed without a correction. */
  closed: string[];
  /** Numbers of published letters that the chain says otherwise. */
  letters: string[];
  chain: ChainVerdict;
}

const months = 12;
const hour = 3_600_000;

/** The whole time on record, the last twelve months, and one that begins and ends at odd times. */
const readingsOf = ({ dataAt, since }: WardState): Reading[] => {
  if (dataAt === null) return [];
  const first = Math.min(since === null ? dataAt : startOfDate(since), dataAt);
  const readings: Reading[] = [{ start: first, asOf: dataAt }];
  let month = monthOf(toLocalDate(dataAt));
  for (let count = 0; count < months; count++) {
    const { from, to } = monthPeriod(month);
    readings.push({ start: startOfDate(from), asOf: Math.min(endOfDate(to), dataAt) });
    if (startOfDate(from) <= first) break;
    month = monthOf(toLocalDate(startOfDate(from) - 1));
  }
  const late = dataAt - 37 * hour;
  readings.push({ start: startOfDate(toLocalDate(late - 400 * hour)), asOf: late });
  return readings;
};

/** Every number of some cells by its name. */
const numbersOf = (cells: Cell[]): [name: string, number: number][] => {
  const { figures, odd, course } = sumOf(cells);
  return [
    ...figureNames.map((name): [string, number] => [name, figures[name]]),
    ...oddNames.map((name): [string, number] => [name, odd[name]]),
    ...courseNames.map((name): [string, number] => [name, course[name]]),
  ];
};

const differences = (
  reading: Reading,
  procedure: string | null,
  kept: Cell[],
  recounted: Cell[],
): CountFault[] => {
  const is = new Map(numbersOf(recounted));
  return numbersOf(kept).flatMap(([counter, number]) =>
    number === is.get(counter)
      ? []
      : [{ reading, procedure, counter, kept: number, recounted: is.get(counter)! }],
  );
};

const checkReading = async (
  store: ReadableStore,
  ward: string,
  reading: Reading,
): Promise<CountFault[]> => {
  const recounted = await store.recount(ward, reading);
  const byChannel = await store.count(ward, reading, 'channel');
  const byProcedure = await store.count(ward, reading, 'procedure');
  const groups = (cells: Cell[]) =>
    new Map(groupsOf(cells, 'procedure').map((group) => [group.key, group.cells]));
  const [kept, is] = [groups(byProcedure), groups(recounted)];
  return [
    ...differences(reading, null, byChannel, recounted),
    ...[...new Set([...kept.keys(), ...is.keys()])].flatMap((key) =>
      differences(reading, key, kept.get(key) ?? [], is.get(key) ?? []),
    ),
  ];
};

/** Proves in two ways that the kept counts are those of all dossiers, and that nothing closed has moved. */
export const diagnose = async (store: ReadableStore, ward: string): Promise<Diagnosis> => {
  const readings = readingsOf(await store.wardState(ward));
  const counts: CountFault[] = [];
  for (const reading of readings) counts.push(...(await checkReading(store, ward, reading)));
  const tallies = await store.checkTallies(ward);
  const closed = await store.driftedMonths(ward);
  const letters = await store.driftedLetters(ward);
  const chain = await verifyChain(await store.chain(ward));
  const sound =
    [tallies, counts, closed, letters].every((list) => list.length === 0) && chain.whole;
  return { sound, tallies, readings: readings.length, counts, closed, letters, chain };
};
