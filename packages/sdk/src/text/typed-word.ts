import { foreignWords } from './foreign-words.ts';
import { readKeys } from './keystrokes.ts';
import { isFoldedSyllable, isSyllable } from './syllable.ts';

/**
 * What one word may be. `sure` and `likely` readings are marks typed with the input method off;
 * a `doubtful` one is as likely to be just what stands there. `foreign` is neither Vietnamese nor keys
 * of it; `plain` is anything else.
 */
export interface TypedWord {
  grade: 'sure' | 'likely' | 'doubtful' | 'foreign' | 'plain';
  /** The best first; empty where there is nothing to read. */
  readings: string[];
}

/** Listed, whatever number stands at its end: `room1`. */
export const isForeignWord = (word: string): boolean =>
  foreignWords.has(word.toLowerCase().replace(/\d/g, ''));

const isUnmarked = (word: string): boolean => isSyllable(word) || isFoldedSyllable(word);

const isPlain = (word: string): boolean =>
  isUnmarked(word) ||
  // Abbreviations and numbers speak for no language.
  !/[aeiouy]/i.test(word) ||
  !/\p{L}{2}/u.test(word) ||
  word === word.toUpperCase();

const isShouted = (word: string): boolean => word.length <= 4 && word === word.toUpperCase();

/** `a4`, `mau1`: a form's number more often than a VNI tone. */
const endsInDigit = (word: string): boolean => /^\p{L}+\d$/u.test(word);

/** Judges one word by itself. */
export const judgeWord = (word: string): TypedWord => {
  const isWritten = /\P{ASCII}/u.test(word) && isSyllable(word);
  const found = isWritten ? [] : readKeys(word);
  const [best] = found;
  if (!best) return { grade: isPlain(word) ? 'plain' : 'foreign', readings: [] };

  const readings = found.map(({ text }) => text);
  const rivals = found.filter(({ marks, loose }) => marks === best.marks && loose === best.loose);
  const doubtful =
    rivals.length > 1 ||
    isUnmarked(word) ||
    isShouted(word) ||
    (endsInDigit(word) && best.marks === 1) ||
    isForeignWord(word) ||
    (best.loose && best.marks < 3);
  if (doubtful) return { grade: 'doubtful', readings };
  const sure = best.marks > 1 || best.text.startsWith('đ');
  return { grade: sure && !best.loose ? 'sure' : 'likely', readings };
};
