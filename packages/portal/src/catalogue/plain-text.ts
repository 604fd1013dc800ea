import { mendLetters, tidy } from '@motcua/sdk/text';

/** Controls, direction and zero-width marks, halves of characters: nobody sees them; they turn or hide what does. */
const unseen = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/u;
const everyUnseen = new RegExp(unseen, 'gu');

/** Fit to be published: NFC, single spaces, nothing unseen, no look-alike letters. */
export const plainText = (text: string): string =>
  tidy(mendLetters(tidy(text.replace(everyUnseen, ''))));

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Why a text of a file is not fit to be published as it is; `null` where it is. */
export const faultOfText = (text: string): string | null => {
  const hidden = unseen.exec(text)?.[0];
  if (hidden !== undefined) return `must not hold the unseen character ${codePoint(hidden)}`;
  if (text === '' || text !== tidy(text)) return 'must be NFC text with single spaces';
  return text === mendLetters(text) ? null : 'must not hold letters of another script in a word';
};
