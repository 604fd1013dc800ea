import type { IndexData } from './index-data.ts';
import { soundOf, syllable, syllableReader, type Syllable } from './syllables.ts';
import type { SearchReason } from './types.ts';

/** A title or plain name, its words as places in the list of known words. */
export interface IndexedName {
  why: SearchReason;
  /** Places of procedures, the likeliest first; below zero what is not the ward’s, see {@link outsideAt}. */
  owners: readonly number[];
  words: Int32Array;
  /** What each word says about the first owner: more when others of its names hold it too. */
  weights: Float64Array;
  /** What all its words weigh. */
  weight: number;
}

export interface NameIndex {
  names: readonly IndexedName[];
  /** The words of all names, each spelling with its marks once. */
  words: readonly Syllable[];
  /** By the unmarked spelling: the words that fold to it. */
  folded: ReadonlyMap<string, readonly number[]>;
  /** What a word says: little when many procedures have it. */
  weights: Float64Array;
  /** By word: the names that hold it. */
  postings: readonly Int32Array[];
  /** How much a word belongs to a procedure or an office, from 0 to 1: the more of its names hold it. */
  closeness: (owner: number, word: number) => number;
  /** Unmarked spellings with one letter left out, and those it was left out of. */
  shortened: ReadonlyMap<string, readonly string[]>;
  /** By {@link soundOf}. */
  sounds: ReadonlyMap<string, readonly number[]>;
  /** Unmarked spellings in alphabetical order, for prefixes. */
  sorted: readonly string[];
  /** The marked spellings of words that say little. */
  fillers: ReadonlySet<string>;
  /** Of words that many requests begin with. */
  heads: ReadonlySet<string>;
  /** Names of two words and more, written in one. */
  glued: ReadonlyMap<string, readonly Syllable[]>;
}

/** What fillers and telling words say, by what their rarity would give them. */
const fillerShare = 0.15;
const tellingShare = 1.5;

/** A word that only one of many names has keeps this part of what it says. */
const leastCentral = 0.35;
/** So many names make a word half its owner’s own. */
const halfClose = 1;

/** What a title holds that no one asks for. */
const formal =
  /^thủ tục\s+|\s*\((?:thực hiện tại )?(?:công an )?cấp (?:xã|huyện)\)|\s*\(\d\.\d{6}\)/giu;

/** A word with one letter left out, at every place. */
export const shortenings = (word: string): string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** Adds to the list of a key. */
export const add = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** Owners below zero are offices elsewhere, and after these what no office does. */
export const isOutside = (owner: number): boolean => owner < 0;
/** Where such an owner stands in the list of both. */
export const outsideAt = (owner: number): number => -1 - owner;

const textsOf = (data: IndexData): Pick<IndexedName, 'why' | 'owners'>[] => [
  ...data.procedures.map(([, title], at) => ({
    why: { kind: 'title', text: title } as const,
    owners: [at],
  })),
  ...data.names.flatMap(([owners, names]) =>
    names.map((text) => ({ why: { kind: 'name', text } as const, owners })),
  ),
  ...[...data.elsewhere.map(([, names]) => names), ...data.nowhere].flatMap((names, at) =>
    names.map((text) => ({ why: { kind: 'name', text } as const, owners: [-1 - at] })),
  ),
];

export const indexNames = (data: IndexData): NameIndex => {
  const syllables = syllableReader();
  const texts = textsOf(data);
  const place = new Map<string, number>();
  const words: Syllable[] = [];
  const spread: Set<number>[] = [];
  const postings: number[][] = [];
  const glued = new Map<string, readonly Syllable[]>();
  const placeOf = (word: Syllable): number => {
    const known = place.get(word.marked);
    if (known !== undefined) return known;
    const at = words.push(word) - 1;
    place.set(word.marked, at);
    spread.push(new Set());
    postings.push([]);
    return at;
  };
  const cut = texts.map(({ why, owners }, at) => {
    const list = syllables(why.kind === 'title' ? why.text.replace(formal, ' ') : why.text);
    const places = Int32Array.from(list, placeOf);
    for (const each of places) {
      spread[each]!.add(owners[0]!);
      if (postings[each]!.at(-1) !== at) postings[each]!.push(at);
    }
    if (why.kind === 'name' && list.length > 1) {
      const key = list.map(({ plain }) => plain).join('');
      if (!glued.has(key)) glued.set(key, list);
    }
    return places;
  });

  const owners = data.procedures.length + data.elsewhere.length + data.nowhere.length;
  const markedOf = (list: readonly string[]) =>
    new Set(list.map((word) => syllable(word.toLowerCase()).marked));
  const fillers = markedOf(data.fillers);
  const telling = markedOf(data.telling);
  const shareOf = (marked: string): number => {
    if (fillers.has(marked)) return fillerShare;
    return telling.has(marked) ? tellingShare : 1;
  };
  const weights = Float64Array.from(
    words,
    ({ marked }, at) => Math.log(1 + owners / spread[at]!.size) * shareOf(marked),
  );

  const counts = new Map<number, Map<number, number>>();
  texts.forEach(({ owners }, at) => {
    for (const owner of owners) {
      const mine = counts.get(owner) ?? new Map<number, number>();
      counts.set(owner, mine);
      for (const word of new Set(cut[at])) mine.set(word, (mine.get(word) ?? 0) + 1);
    }
  });
  const closeness = (owner: number, word: number): number => {
    const count = counts.get(owner)?.get(word) ?? 0;
    return count / (count + halfClose);
  };

  const folded = new Map<string, number[]>();
  const sounds = new Map<string, number[]>();
  const shortened = new Map<string, string[]>();
  words.forEach((word, at) => {
    add(folded, word.plain, at);
    add(sounds, soundOf(word), at);
  });
  for (const plain of folded.keys()) {
    if (/\d/.test(plain)) continue;
    for (const key of new Set([plain, ...shortenings(plain)])) add(shortened, key, plain);
  }

  return {
    names: texts.map(({ why, owners }, at) => {
      const here = Float64Array.from(cut[at]!, (word) => {
        const central = leastCentral + (1 - leastCentral) * closeness(owners[0]!, word);
        return weights[word]! * central;
      });
      const weight = here.reduce((sum, each) => sum + each, 0);
      return { why, owners, words: cut[at]!, weights: here, weight };
    }),
    words,
    folded,
    weights,
    postings: postings.map((list) => Int32Array.from(list)),
    closeness,
    shortened,
    sounds,
    sorted: [...folded.keys()].sort(),
    fillers,
    heads: markedOf(data.heads),
    glued,
  };
};
