import { fold, tidy } from '../text/index.ts';

/** One word of a text, in the spellings that are compared. */
export interface Syllable {
  /**
   * Small letters with their marks, decomposed, the tone at the end wherever it was typed, `y` and `i` one.
   * A key, not for people.
   */
  marked: string;
  /** Without marks. */
  plain: string;
  /** In small letters, as it was typed. */
  written: string;
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** `kỹ` and `kĩ`, `lý` and `lí`, `quý` and `quí` are one word each; `thúy` and `thúi` are two. */
const onlyY = /^(h|k|l|m|s|t|v|qu)y$/;

/** A word in small letters, read. */
export const syllable = (word: string): Syllable => {
  const decomposed = word.normalize('NFD');
  const letters = decomposed.replace(tone, '').replace(onlyY, '$1i');
  const marked = letters + (decomposed.match(tone)?.join('') ?? '');
  return { marked, plain: fold(letters), written: word };
};

const words = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, in order. */
export type Syllables = (text: string) => Syllable[];

/** A reader of texts that share most of their words: it looks at each word once, and keeps it. */
export const syllableReader = (): Syllables => {
  const known = new Map<string, Syllable>();
  return (text) =>
    (tidy(text).toLowerCase().match(words) ?? []).map((word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const read = syllable(word);
      known.set(word, read);
      return read;
    });
};

/** The words of any text. */
export const syllables: Syllables = (text) =>
  (tidy(text).toLowerCase().match(words) ?? []).map(syllable);

/**
 * What an ear of the North or the South hears alike, without marks: l and n, ch and tr, s and x; d, gi, r and
 * v (not đ); n and ng and nh, t and c and ch at the end; iu and ưu.
 */
export const soundOf = ({ written, plain }: Syllable): string =>
  (written.startsWith('đ')
    ? `đ${plain.slice(1)}`
    : plain
        .replace(/^tr/, 'ch')
        .replace(/^x/, 's')
        .replace(/^(gi(?=[aeouy])|d|r|v)/, 'z')
        .replace(/^n(?![gh])/, 'l')
  )
    .replace(/(?<=.)(?:ng|nh)$/, 'n')
    .replace(/(?<=.)ch?$/, 't')
    .replace(/uu$/, 'iu');

/** Without its tone, with its other marks. */
export const toneless = (marked: string): string => marked.replace(tone, '');
