import { latinLetters } from './look-alikes.ts';
import { isSyllable } from './syllable.ts';

const otherDs: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };

/** Without one of these, which is nearly always, there is nothing to mend. */
const suspect = /[ÐƉðɖ\p{Script=Cyrillic}\p{Script=Greek}]/u;

const mendWord = (word: string): string => {
  const oneScript = /\p{Script=Latin}/u.test(word) ? latinLetters(word) : word;
  const crossed = oneScript.replace(/[ÐƉðɖ]/g, (letter) => otherDs[letter]!);
  // Iceland writes ð: only what turns into Vietnamese, or an abbreviation, is mended.
  const mended = isSyllable(crossed) || crossed === crossed.toUpperCase() ? crossed : oneScript;
  return mended.normalize('NFC');
};

/**
 * Letters that only look right made right, in NFC: Cyrillic or Greek ones inside a Latin word, and the
 * eth or African d that stands for `đ`. Words wholly in another script stay as they are.
 *
 * @example
 * ```ts
 * mendLetters('Ðăng ký'); // 'Đăng ký', whose first letter was U+00D0
 * ```
 */
export const mendLetters = (text: string): string => {
  const composed = text.normalize('NFC');
  return suspect.test(composed)
    ? composed.replace(/[\p{L}\p{M}]+/gu, (word) => mendWord(word.normalize('NFD')))
    : composed;
};
