import { syllableOf, writeSyllable, type ToneStyle } from './syllable.ts';

/**
 * Every Vietnamese syllable of a text with its tone mark where the style puts it, in NFC. Other words,
 * numbers and signs stay as they are. The `old` style is what most keyboards and official texts write.
 *
 * @example
 * ```ts
 * placeTone('Uỷ ban, hoà giải, thuý, qúa'); // 'Ủy ban, hòa giải, thúy, quá'
 * placeTone('Ủy ban', 'new'); // 'Uỷ ban'
 * ```
 */
export const placeTone = (text: string, style: ToneStyle = 'old'): string =>
  text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (word) => {
    const syllable = syllableOf(word);
    return syllable === null || syllable.tone === '' ? word : writeSyllable(syllable, style);
  });
