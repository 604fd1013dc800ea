import { formatDate, formatInstant, type Language } from '@motcua/sdk/text';

/** First letter a capital: `phường Đông Hải` at the head of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A local date or an instant, whichever a source gave. */
export const formatWhen = (when: string, language: Language = 'vi'): string =>
  when.length === 10 ? formatDate(when, language) : formatInstant(when, language);

/** Keeps a word and its number on one line: "tháng 7", "năm 2025"; for headings. */
export const bound = (text: string): string => text.replace(/(?<=\p{L}) (?=\d)/gu, '\u00a0');
