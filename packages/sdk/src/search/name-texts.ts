import { add, type IndexedName } from './name-index.ts';
import { syllableReader, syllables, type Syllable } from './syllables.ts';

/** A name and its words with their marks, `thủ tục` at the beginning left out. */
export interface NameText {
  name: IndexedName;
  words: readonly Syllable[];
}

/** The texts of all names by their words without marks, and these in alphabetical order. */
export interface NameTexts {
  whole: ReadonlyMap<string, readonly NameText[]>;
  sorted: readonly string[];
}

const withoutWord = (words: readonly Syllable[]): readonly Syllable[] =>
  words.length > 2 && words[0]!.plain === 'thu' && words[1]!.plain === 'tuc'
    ? words.slice(2)
    : words;

/** The words of a title or a query as names are compared with it. */
export const textWords = (text: string): readonly Syllable[] => withoutWord(syllables(text));
export const plainOf = (words: readonly Syllable[]): string =>
  words.map(({ plain }) => plain).join(' ');
export const markedOf = (words: readonly Syllable[]): string =>
  words.map(({ marked }) => marked).join(' ');

export const nameTextsOf = (names: readonly IndexedName[]): NameTexts => {
  const read = syllableReader();
  const whole = new Map<string, NameText[]>();
  for (const name of names) {
    const words = withoutWord(read(name.why.text));
    const plain = plainOf(words);
    add(whole, plain, { name, words });
  }
  return { whole, sorted: [...whole.keys()].sort() };
};
