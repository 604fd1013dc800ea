import { commonSyllables } from './common-syllables.ts';
import { fold } from './fold.ts';
import { isForeignWord, judgeWord, type TypedWord } from './typed-word.ts';

/** What a text says when its typing is taken for Telex or VNI keys. */
export interface TypingReading {
  /** The best reading, or the text itself. */
  text: string;
  /** Words left as they are that could be read otherwise: the likeliest reading first. */
  doubtful: { typed: string; readings: string[] }[];
}

/** A word with what is glued to it by signs: codes, addresses and fractions are one. */
const chunk = /[\p{L}\p{M}\p{N}_]+(?:[.@:/_-]+[\p{L}\p{M}\p{N}_]+)*/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const isCode = (text: string): boolean =>
  /[.@:_]/.test(text) || (/[/-]/.test(text) && /\p{N}/u.test(text));

const hasDigit = (text: string): boolean => /\d/.test(text);

/** An English word is read as Vietnamese only where the reading is a word of this field. */
const isLikelier = (typed: string, reading: string): boolean =>
  !isForeignWord(typed) || commonSyllables.has(fold(reading));

/**
 * Reads a text that was typed with the input method off (Telex `giaays khai sinh`, VNI `gia6y1`, both
 * mixed, tone key after the vowel or at the end). Words by themselves are read when nothing else can be
 * meant; words that could also be English or a number (`teen`, `mau1`) only beside others that are
 * surely Telex or VNI, and with nothing foreign among them. Codes and numbers are never touched.
 *
 * @example
 * ```ts
 * readTyping('hoj teen').text; // 'họ tên'
 * readTyping('teen'); // { text: 'teen', doubtful: [{ typed: 'teen', readings: ['tên'] }] }
 * ```
 */
export const readTyping = (text: string): TypingReading => {
  const composed = text.normalize('NFC');
  const chunks = composed.match(chunk) ?? [];
  const words = new Map<string, TypedWord>();
  for (const one of chunks
    .filter((each) => !isCode(each))
    .flatMap((each) => each.match(word) ?? []))
    if (!words.has(one)) words.set(one, judgeWord(one));

  const judged = [...words];
  const isForeign = judged.some(([, { grade }]) => grade === 'foreign');
  const isTyped = judged.some(([, { grade }]) => grade === 'sure');
  const keys = judged.filter(([, { grade }]) => grade === 'sure' || grade === 'likely');
  const hasLetterKeys = keys.length > 0 && !isForeign;
  const hasDigitKeys = keys.some(([typed]) => hasDigit(typed)) && !isForeign;
  const doubtful = new Map<string, string[]>();

  const read = (one: string): string => {
    const { grade, readings } = words.get(one)!;
    const [best = one] = readings;
    const readsDoubtful = hasDigit(one) ? hasDigitKeys : hasLetterKeys && isLikelier(one, best);
    if (grade === 'sure') return best;
    if (grade === 'likely' && (isTyped || !isForeign)) return best;
    if (grade === 'doubtful' && readsDoubtful) return best;
    if (readings.length > 0) doubtful.set(one, readings);
    return one;
  };
  const repaired = composed.replace(chunk, (each) =>
    isCode(each) ? each : each.replace(word, read),
  );
  return {
    text: repaired,
    doubtful: [...doubtful].map(([typed, readings]) => ({ typed, readings })),
  };
};

/**
 * The best reading of a text typed with the input method off, or the text unchanged (in NFC);
 * {@link readTyping} also tells what was left in doubt.
 *
 * @example
 * ```ts
 * repairTyping('ddawng kys khai sinh'); // 'đăng ký khai sinh'
 * repairTyping('H24.113-250701-0001'); // unchanged
 * ```
 */
export const repairTyping = (text: string): string => readTyping(text).text;
