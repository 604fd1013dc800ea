import { latinLetters } from './look-alikes.ts';

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * NFC, invisible characters gone, every run of white space (NBSP too) one space, trimmed.
 *
 * @example
 * ```ts
 * tidy(' Hải\u00a0\u00a0Phòng\n'); // 'Hải Phòng'
 * ```
 */
export const tidy = (text: string): string =>
  text.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * A code as a key: capitals, look-alike letters made Latin, every dash a hyphen, no space.
 * Two spellings of one code give one key.
 *
 * @example
 * ```ts
 * codeKey(' h24.113 – 250701 – 0001'); // 'H24.113-250701-0001'
 * ```
 */
export const codeKey = (text: string): string =>
  latinLetters(tidy(text).normalize('NFKC').toUpperCase())
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '');

/**
 * National procedure code (`d.dddddd`) at the start of a text, suffix stripped; `null` if there is none.
 *
 * @example
 * ```ts
 * procedureCodeIn('2.000815.000.00.00.H24'); // '2.000815'
 * ```
 */
export const procedureCodeIn = (text: string): string | null =>
  /^(\d\.\d{6})(?!\d)/.exec(tidy(text).normalize('NFKC'))?.[1] ?? null;
