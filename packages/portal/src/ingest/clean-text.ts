import { tidy } from '@motcua/sdk/text';

const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** Fit to be stored and shown: NFC, one space for any white space, no control, direction or half character. */
export const cleanText = (text: string): string => tidy(text.replace(unprintable, ' '));

/** The same, cut to a length. */
export const shorten = (text: string, length: number): string => {
  const clean = cleanText(text.slice(0, length * 4));
  return clean.length > length ? `${cleanText(clean.slice(0, length - 1))}…` : clean;
};
