import { fold } from './fold.ts';
import { foldedRimes, rimes, type Rimes } from './rimes.ts';

/** Where the tone mark of `oa`, `oe` and `uy` stands: `old` is `hòa`, `thúy`; `new` is `hoà`, `thuý`. */
export type ToneStyle = 'old' | 'new';

/** The letters of a word without their tone mark, in NFC with their case, and the mark. */
export interface Spelling {
  letters: string;
  /** A combining mark; empty for the level tone. */
  tone: string;
}

/** A written syllable taken apart; its parts are in lower case. */
export interface Syllable extends Spelling {
  onset: string;
  rime: string;
}

/** The longest first, so that `gi` and `qu` go before `g`. */
const onsets = 'ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x'
  .split(' ')
  .concat('');
const lips = new Set(['b', 'm', 'p', 'ph', 'v']);
/** Borrowed words that break the rule of the lips: xe buýt, thùng phuy, khăn voan. */
const borrowed = new Set(['buyt', 'phuy', 'voan']);
/** Onsets after which `y` alone is written for `i`: kỳ, lý, mỹ, sỹ, tỷ, hy, Thy, Vy. */
const beforeY = new Set(['', 'h', 'k', 'l', 'm', 's', 't', 'th', 'v']);
/** Onsets of borrowed words with a long o: boong, coong, Đoòng, goòng, moóc, soóc, ba toong, xoong. */
const beforeLongO = new Set(['b', 'c', 'đ', 'g', 'l', 'm', 's', 't', 'x']);

const isFront = (rime: string): boolean => /^[eêiy]/.test(rime);

const fits = (model: Rimes, onset: string, rime: string): boolean => {
  const plain = model.plain.has(rime);
  if (rime === 'y' && onset !== 'qu') return beforeY.has(onset);
  if (rime.startsWith('oo') && !beforeLongO.has(onset)) {
    return model === foldedRimes && onset === 'd' && plain;
  }
  switch (onset) {
    case '':
      return model.bare.has(rime) || model.rounded.has(rime) || (plain && !/^i[êe]/.test(rime));
    case 'qu':
      return model.afterQu.has(rime);
    case 'gi':
      return plain && !rime.startsWith('i');
    case 'g':
      return isFront(rime) ? model.afterG.has(rime) : plain || model.rounded.has(rime);
    case 'gh':
    case 'k':
    case 'ngh':
      return plain && isFront(rime);
    case 'c':
      return plain && !isFront(rime);
    case 'ng':
      return !isFront(rime) && (plain || model.rounded.has(rime));
    default:
      return (
        plain || (model.rounded.has(rime) && (!lips.has(onset) || borrowed.has(onset + fold(rime))))
      );
  }
};

const onsetOf = (model: Rimes, text: string): string | undefined =>
  onsets.find((onset) => text.startsWith(onset) && fits(model, onset, text.slice(onset.length)));

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;
const strayTone = /(?<![aeiouy][\u0302\u0306\u031b]?)[\u0300\u0301\u0303\u0309\u0323]/i;

/** A closing stop cuts the voice short: only the rising and the heavy tone go with it. */
const goTogether = (rime: string, tone: string): boolean =>
  !/[ptc]h?$/.test(rime) || tone === '\u0301' || tone === '\u0323';

/** `null` for a word with two tone marks, or with one that is on no vowel. */
export const splitTone = (word: string): Spelling | null => {
  const decomposed = word.normalize('NFD');
  const [tone = '', another] = decomposed.match(toneMark) ?? [];
  if (another !== undefined || strayTone.test(decomposed)) return null;
  return { letters: decomposed.replace(toneMark, '').normalize('NFC'), tone };
};

/** Takes a spelling apart; `null` when it is no Vietnamese syllable's. */
export const spelt = ({ letters, tone }: Spelling): Syllable | null => {
  const lower = letters.toLowerCase();
  const onset = onsetOf(rimes, lower);
  if (onset === undefined) return null;
  const rime = lower.slice(onset.length);
  return goTogether(rime, tone) ? { letters, onset, rime, tone } : null;
};

/** Takes a word apart; `null` when no Vietnamese syllable is written so. */
export const syllableOf = (word: string): Syllable | null => {
  const spelling = splitTone(word);
  return spelling && spelt(spelling);
};

/** Which letter of a rime bears the tone mark. */
const bearerOf = (rime: string, style: ToneStyle): number => {
  const vowels = /^[aăâeêioôơuưy]*/.exec(rime)![0];
  const quality = Math.max(...[...vowels].map((vowel, at) => (/[ăâêôơư]/.test(vowel) ? at : -1)));
  if (quality >= 0) return quality;
  if (vowels.length < rime.length || vowels.length === 1) return vowels.length - 1;
  if (vowels.length === 3) return 1;
  return style === 'new' && ['oa', 'oe', 'uy'].includes(vowels) ? 1 : 0;
};

/** A syllable as it is written, in NFC. */
export const writeSyllable = (
  { letters, onset, rime, tone }: Syllable,
  style: ToneStyle,
): string => {
  const after = onset.length + bearerOf(rime, style) + 1;
  return (letters.slice(0, after) + tone + letters.slice(after)).normalize('NFC');
};

/**
 * Whether a word is spelt as a Vietnamese syllable, in any case, NFC or NFD: its onset, medial, vowel,
 * ending and tone go together. The tone mark may stand on any of its vowels.
 *
 * @example
 * ```ts
 * isSyllable('nghiệp'); // true
 * isSyllable('nghiep'); // false: a stop needs a tone; see isFoldedSyllable
 * isSyllable('was'); // false
 * ```
 */
export const isSyllable = (word: string): boolean => syllableOf(word) !== null;

/**
 * Whether a word without marks can be a Vietnamese syllable that was typed so.
 *
 * @example
 * ```ts
 * isFoldedSyllable('nghiep'); // true
 * isFoldedSyllable('test'); // false
 * ```
 */
export const isFoldedSyllable = (word: string): boolean =>
  onsetOf(foldedRimes, word.toLowerCase()) !== undefined;
