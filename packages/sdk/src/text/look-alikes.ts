/** Cyrillic and Greek letters that look like Latin ones, as they turn up in exports and scans. */
const lookAlikes: Readonly<Record<string, string>> = {
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
  У: 'Y',
  І: 'I',
  Ѕ: 'S',
  Ј: 'J',
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
  Υ: 'Y',
  Χ: 'X',
  Ζ: 'Z',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  һ: 'h',
  ο: 'o',
};

/**
 * Cyrillic and Greek letters that look like Latin ones made these, wherever they stand. For keys to compare by;
 * of a text to be shown {@link mendLetters} spares the words of other scripts.
 *
 * @example
 * ```ts
 * latinLetters('Мã số'); // 'Mã số', whose first letter was U+041C
 * ```
 */
export const latinLetters = (text: string): string =>
  text.replace(/\P{ASCII}/gu, (letter) => lookAlikes[letter] ?? letter);
