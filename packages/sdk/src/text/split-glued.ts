import { commonSyllables } from './common-syllables.ts';
import { fold } from './fold.ts';
import { foreignWords } from './foreign-words.ts';
import { isFoldedSyllable, isSyllable } from './syllable.ts';

const longestWord = 60;
const longestSyllable = 7;

/** Rimes that hardly any word has: a split that needs one is likely wrong. */
const isRare = (folded: string): boolean =>
  /(oo[cn]g?|uo|uya|uyu|uau|oeo|oao|eng|uych|uyp|ueu)$/.test(folded);

/** What a piece costs; fewer and better known syllables win. `null`: it is no syllable. */
const costOf = (piece: string, isFirst: boolean): number | null => {
  const folded = fold(piece);
  if (piece.length < 2 || !(piece === folded ? isFoldedSyllable(piece) : isSyllable(piece))) {
    return null;
  }
  const known = commonSyllables.has(folded) ? 10 : 16;
  // A consonant before a vowel belongs to it more often than to what stands before.
  const open = !isFirst && /^[aeiouy]/.test(folded) ? 2 : 0;
  return known + open + (isRare(folded) ? 8 : 0);
};

/** The cheapest way to cut a word into syllables; `null` where there is none. */
const cut = (word: string): string[] | null => {
  const lower = word.toLowerCase();
  const best: ({ cost: number; from: number } | null)[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = null;
    for (let from = Math.max(0, end - longestSyllable); from < end; from += 1) {
      const before = best[from];
      const cost = costOf(lower.slice(from, end), from === 0);
      if (!before || cost === null) continue;
      const total = before.cost + cost;
      // Of equals the one whose last piece is shorter: `ket hon`, not `ke thon`.
      if (total <= (best[end]?.cost ?? Infinity)) best[end] = { cost: total, from };
    }
  }
  const pieces: string[] = [];
  for (let end = word.length; end > 0;) {
    const step = best[end];
    if (!step) return null;
    pieces.unshift(word.slice(step.from, end));
    end = step.from;
  }
  return pieces;
};

/**
 * The words of a text, those that are syllables written without spaces (`khaisinh`, `giấykhaisinh`)
 * taken apart by the rules of the Vietnamese syllable. What can't be taken apart, codes, numbers and
 * foreign words stay whole.
 *
 * @example
 * ```ts
 * splitGlued('giaykhaisinh cho con'); // ['giay', 'khai', 'sinh', 'cho', 'con']
 * splitGlued('internet'); // ['internet']
 * ```
 */
export const splitGlued = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      const whole =
        !/^\p{L}+$/u.test(word) ||
        word.length > longestWord ||
        foreignWords.has(word.toLowerCase()) ||
        isSyllable(word) ||
        (word.toLowerCase() === fold(word) && isFoldedSyllable(word));
      return whole ? [word] : (cut(word) ?? [word]);
    });
