const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** NFC, invisible characters gone, every run of white space (NBSP too) one space, trimmed. */
export const tidy = (text: string): string =>
  text.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim();

/** Cyrillic and Greek capitals that look like Latin ones, as they turn up in exported codes. */
const lookAlikes: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
};

/**
 * A code as a key: capitals, look-alike letters made Latin, every dash a hyphen, no space.
 * Two spellings of one code give one key.
 */
export const codeKey = (text: string): string =>
  tidy(text)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[А-ЯΑ-Ω]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '');

/** National procedure code (`d.dddddd`) at the start of a text, suffix stripped; `null` if there is none. */
export const procedureCodeIn = (text: string): string | null =>
  /^(\d\.\d{6})(?!\d)/.exec(tidy(text).normalize('NFKC'))?.[1] ?? null;
