import type { ReadDossier } from './read-dossier.ts';

/** Words of a dossier, and instants. By name in a loop they would take four times as long. */
const words = 8;
const instants = 6;

/**
 * Dossiers on their way from one thread to another: a hundred thousand small objects take a second to be
 * copied, a few long arrays no time.
 */
export interface PackedDossiers {
  codes: string[];
  statuses: Uint8Array;
  dueWholeDays: Uint8Array;
  /** Each word once, and where it is used; -1 is `null`. */
  dictionary: string[];
  words: Int32Array;
  /** `NaN` is `null`. */
  instants: Float64Array;
  phoneHashes: (string | null)[];
}

export const packDossiers = (dossiers: ReadDossier[]): PackedDossiers => {
  const numbers = new Map<string, number>();
  const numberOf = (word: string | null): number => {
    if (word === null) return -1;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const packed: PackedDossiers = {
    codes: dossiers.map(({ code }) => code),
    statuses: Uint8Array.from(dossiers, ({ status }) => status),
    dueWholeDays: Uint8Array.from(dossiers, ({ dueWholeDay }) => Number(dueWholeDay)),
    dictionary: [],
    words: new Int32Array(dossiers.length * words),
    instants: new Float64Array(dossiers.length * instants),
    phoneHashes: dossiers.map(({ phoneHash }) => phoneHash),
  };
  let word = 0;
  let instant = 0;
  for (const dossier of dossiers) {
    packed.words[word++] = numberOf(dossier.procedureCode);
    packed.words[word++] = numberOf(dossier.procedureTitle);
    packed.words[word++] = numberOf(dossier.field);
    packed.words[word++] = numberOf(dossier.channel);
    packed.words[word++] = numberOf(dossier.unit);
    packed.words[word++] = numberOf(dossier.supplements);
    packed.words[word++] = numberOf(dossier.finishClass);
    packed.words[word++] = numberOf(dossier.odd);
    packed.instants[instant++] = dossier.receivedAt;
    packed.instants[instant++] = dossier.dueAt ?? Number.NaN;
    packed.instants[instant++] = dossier.firstDueAt ?? Number.NaN;
    packed.instants[instant++] = dossier.finishedAt ?? Number.NaN;
    packed.instants[instant++] = dossier.returnedAt ?? Number.NaN;
    packed.instants[instant++] = dossier.finishAt ?? Number.NaN;
  }
  packed.dictionary = [...numbers.keys()];
  return packed;
};

export const unpackDossiers = (packed: PackedDossiers): ReadDossier[] => {
  const word = (at: number, index: number) =>
    packed.dictionary[packed.words[at * words + index]!] ?? null;
  const instant = (at: number, index: number): number | null => {
    const is = packed.instants[at * instants + index]!;
    return Number.isNaN(is) ? null : is;
  };
  return packed.codes.map((code, at) => ({
    code,
    procedureCode: word(at, 0),
    procedureTitle: word(at, 1)!,
    field: word(at, 2),
    channel: word(at, 3) as ReadDossier['channel'],
    status: packed.statuses[at] as ReadDossier['status'],
    receivedAt: instant(at, 0)!,
    dueAt: instant(at, 1),
    dueWholeDay: packed.dueWholeDays[at] === 1,
    firstDueAt: instant(at, 2),
    finishedAt: instant(at, 3),
    returnedAt: instant(at, 4),
    unit: word(at, 4),
    phoneHash: packed.phoneHashes[at]!,
    supplements: word(at, 5)!,
    finishAt: instant(at, 5),
    finishClass: word(at, 6) as ReadDossier['finishClass'],
    odd: word(at, 7) as ReadDossier['odd'],
  }));
};
