import type { Language } from '@motcua/sdk/text';
import { en } from './en.ts';
import { vi, type Strings } from './vi.ts';

export type { Language, Strings };

export const strings = (language: Language): Strings => (language === 'en' ? en : vi);

/** The word for a value of a set that may grow; the value itself when it is newer than these pages. */
export const wordFor = (words: Readonly<Record<string, string>>, key: string): string =>
  words[key] ?? key;
