import type { DossierRow } from '../store/store.ts';
import { untold } from './read-dossier.ts';

/** Words of a dossier, and instants; each is written out below, since this runs for every row. */
const words = 8;
const instants = 6;
/** Stands in no code and in no hash. */
const between = '\n';

/**
 * Dossiers on their way from one thread to another: a hundred thousand small objects take a second to be
 * copied, a few long arrays no time.
 */
export interface PackedDossiers {
  /** Joined: one long text is handed over sooner than many short ones. */
  codes: string;
  statuses: Uint8Array;
  dueWholeDays: Uint8Array;
  /** Each word once, and where it is used; -1 is `null`. */
  dictionary: string[];
  words: Int32Array;
  /** `NaN` is `null`. */
  instants: Float64Array;
  /** Joined as well; empty is `null`. */
  phoneHashes: string;
}

export const packDossiers = (dossiers: DossierRow[]): PackedDossiers => {
  const numbers = new Map<string, number>();
  const numberOf = (word: string | null): number => {
    if (word === null) return -1;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const packed: PackedDossiers = {
    codes: dossiers.map(({ code }) => code).join(between),
    statuses: Uint8Array.from(dossiers, ({ status }) => status),
    dueWholeDays: Uint8Array.from(dossiers, ({ dueWholeDay }) => Number(dueWholeDay)),
    dictionary: [],
    words: new Int32Array(dossiers.length * words),
    instants: new Float64Array(dossiers.length * instants),
    phoneHashes: dossiers.map(({ phoneHash }) => phoneHash ?? '').join(between),
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

export const unpackDossiers = (packed: PackedDossiers): DossierRow[] => {
  const word = (at: number, index: number) =>
    packed.dictionary[packed.words[at * words + index]!] ?? null;
  const instant = (at: number, index: number): number | null => {
    const is = packed.instants[at * instants + index]!;
    return Number.isNaN(is) ? null : is;
  };
  if (packed.statuses.length === 0) return [];
  const phoneHashes = packed.phoneHashes.split(between);
  return packed.codes.split(between).map((code, at) => ({
    code,
    procedureCode: word(at, 0),
    procedureTitle: word(at, 1)!,
    field: word(at, 2),
    channel: word(at, 3) as DossierRow['channel'],
    status: packed.statuses[at] as DossierRow['status'],
    receivedAt: instant(at, 0)!,
    dueAt: instant(at, 1),
    dueWholeDay: packed.dueWholeDays[at] === 1,
    firstDueAt: instant(at, 2),
    finishedAt: instant(at, 3),
    returnedAt: instant(at, 4),
    unit: word(at, 4),
    phoneHash: phoneHashes[at] || null,
    supplements: word(at, 5)!,
    finishAt: instant(at, 5),
    finishClass: word(at, 6) as DossierRow['finishClass'],
    odd: word(at, 7) as DossierRow['odd'],
    dataAt: untold.dataAt,
    sample: untold.sample,
  }));
};
