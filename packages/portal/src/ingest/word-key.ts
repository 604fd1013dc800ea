import { fold, latinLetters, tidy } from '@motcua/sdk/text';

/** A status, a channel or a heading as lists of words know it: folded, whatever letters only look like its own. */
export const wordKey = (text: string): string => fold(latinLetters(tidy(text).normalize('NFD')));
