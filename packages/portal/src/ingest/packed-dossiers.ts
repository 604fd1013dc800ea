import type { DossierRow } from '../store/store.ts';
import { untold } from './read-dossier.ts';

const wordsOf = (dossier: DossierRow): (string | null)[] => [
  dossier.procedureCode,
  dossier.procedureTitle,
  dossier.field,
  dossier.channel,
  dossier.unit,
  dossier.finishClass,
  dossier.odd,
];
const words = 7;

const instantsOf = (dossier: DossierRow): (number | null)[] => [
  dossier.receivedAt,
  dossier.dueAt,
  dossier.firstDueAt,
  dossier.finishedAt,
  dossier.returnedAt,
  dossier.finishAt,
];
const instants = 6;

/** Stands in no code, no hash and no JSON. */
const between = '\n';
/** JSON of a dossier for which no more papers were asked for, as most are. */
const none = '[]';

/**
 * Dossiers on their way from one thread to another: a hundred thousand small objects take a second to be
 * copied, a few long arrays no time.
 */
export interface PackedDossiers {
  /** Joined: one long text is handed over sooner than many short ones. */
  codes: string;
  statuses: Uint8Array;
  dueWholeDays: Uint8Array;
  /** Those that no earlier batch held, numbered on from there. */
  newWords: string[];
  /** Numbers of words; -1 is `null`. */
  words: Int32Array;
  /** `NaN` is `null`. */
  instants: Float64Array;
  /** Joined as well; empty is `null`. */
  phoneHashes: string;
  /** Joined as well; empty is `[]`. */
  supplements: string;
}

/** Packs the dossiers of one file, batch by batch. */
export class DossierPacker {
  readonly #numbers = new Map<string, number>();
  #newWords: string[] = [];

  #numberOf(word: string | null): number {
    if (word === null) return -1;
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#newWords.push(word);
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  pack(dossiers: DossierRow[]): PackedDossiers {
    this.#newWords = [];
    const packed: PackedDossiers = {
      codes: dossiers.map(({ code }) => code).join(between),
      statuses: new Uint8Array(dossiers.length),
      dueWholeDays: new Uint8Array(dossiers.length),
      newWords: this.#newWords,
      words: new Int32Array(dossiers.length * words),
      instants: new Float64Array(dossiers.length * instants),
      phoneHashes: dossiers.map(({ phoneHash }) => phoneHash ?? '').join(between),
      supplements: dossiers
        .map(({ supplements }) => (supplements === none ? '' : supplements))
        .join(between),
    };
    let word = 0;
    let instant = 0;
    dossiers.forEach((dossier, at) => {
      packed.statuses[at] = dossier.status;
      packed.dueWholeDays[at] = Number(dossier.dueWholeDay);
      for (const its of wordsOf(dossier)) packed.words[word++] = this.#numberOf(its);
      for (const its of instantsOf(dossier)) packed.instants[instant++] = its ?? Number.NaN;
    });
    return packed;
  }
}

/**
 * Unpacks what one packer packed, in its order. Equal words of all dossiers are one text then, which maps
 * find without comparing letters.
 */
export class DossierUnpacker {
  readonly #words: string[] = [];

  unpack(packed: PackedDossiers): DossierRow[] {
    for (const word of packed.newWords) this.#words.push(word);
    if (packed.statuses.length === 0) return [];
    const word = (at: number, index: number) =>
      this.#words[packed.words[at * words + index]!] ?? null;
    const instant = (at: number, index: number): number | null => {
      const is = packed.instants[at * instants + index]!;
      return Number.isNaN(is) ? null : is;
    };
    const phoneHashes = packed.phoneHashes.split(between);
    const supplements = packed.supplements.split(between);
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
      supplements: supplements[at] || none,
      finishAt: instant(at, 5),
      finishClass: word(at, 5) as DossierRow['finishClass'],
      odd: word(at, 6) as DossierRow['odd'],
      dataAt: untold.dataAt,
      sample: untold.sample,
    }));
  }
}
