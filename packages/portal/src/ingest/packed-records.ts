import type { DossierRecord, Moment, SupplementRecord } from './record.ts';

const words = [
  'procedureCode',
  'procedureTitle',
  'field',
  'channel',
  'unit',
  'phoneLast4',
] as const;
const moments = ['receivedAt', 'dueAt', 'firstDueAt', 'finishedAt', 'returnedAt'] as const;

/**
 * Records on their way from one thread to another: a hundred thousand small objects take a second to be
 * copied, a few long arrays no time.
 */
export interface PackedRecords {
  codes: string[];
  statuses: Uint8Array;
  /** Each word once, and where it is used; -1 is `null`. */
  dictionary: string[];
  words: Int32Array;
  /** `NaN` is `null`. */
  instants: Float64Array;
  wholeDays: Uint8Array;
  phoneHashes: (string | undefined)[];
  supplements: [at: number, list: SupplementRecord[]][];
}

export const packRecords = (records: DossierRecord[]): PackedRecords => {
  const numbers = new Map<string, number>();
  const numberOf = (word: string | null): number => {
    if (word === null) return -1;
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const packed: PackedRecords = {
    codes: records.map(({ code }) => code),
    statuses: Uint8Array.from(records, ({ status }) => status),
    dictionary: [],
    words: new Int32Array(records.length * words.length),
    instants: new Float64Array(records.length * moments.length),
    wholeDays: new Uint8Array(records.length * moments.length),
    phoneHashes: records.map(({ phoneHash }) => phoneHash),
    supplements: [],
  };
  records.forEach((record, at) => {
    words.forEach((name, index) => {
      packed.words[at * words.length + index] = numberOf(record[name]);
    });
    moments.forEach((name, index) => {
      const moment = record[name];
      packed.instants[at * moments.length + index] = moment?.at ?? Number.NaN;
      packed.wholeDays[at * moments.length + index] = Number(moment?.wholeDay ?? false);
    });
    if (record.supplements.length > 0) packed.supplements.push([at, record.supplements]);
  });
  packed.dictionary = [...numbers.keys()];
  return packed;
};

export const unpackRecords = (packed: PackedRecords): DossierRecord[] => {
  const word = (at: number, index: number) =>
    packed.dictionary[packed.words[at * words.length + index]!] ?? null;
  const moment = (at: number, index: number): Moment | null => {
    const place = at * moments.length + index;
    const instant = packed.instants[place]!;
    return Number.isNaN(instant) ? null : { at: instant, wholeDay: packed.wholeDays[place] === 1 };
  };
  const supplements = new Map(packed.supplements);
  return packed.codes.map((code, at) => ({
    ...(packed.phoneHashes[at] !== undefined && { phoneHash: packed.phoneHashes[at] }),
    code,
    procedureCode: word(at, 0),
    procedureTitle: word(at, 1)!,
    field: word(at, 2),
    channel: word(at, 3) as DossierRecord['channel'],
    status: packed.statuses[at] as DossierRecord['status'],
    receivedAt: moment(at, 0)!,
    dueAt: moment(at, 1),
    firstDueAt: moment(at, 2),
    finishedAt: moment(at, 3),
    returnedAt: moment(at, 4),
    unit: word(at, 4),
    phoneLast4: word(at, 5),
    supplements: supplements.get(at) ?? [],
  }));
};
