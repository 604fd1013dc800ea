import { utils, write, type BookType } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import type { LegacyName } from '../../src/ingest/text/legacy.ts';
import { tcvn3 } from '../../src/ingest/text/tcvn3.ts';
import { vni } from '../../src/ingest/text/vni.ts';
import { fixture } from './support.ts';

/** The register of July 2025 as its system exports it: 90 dossiers. */
export const goldenCsv = (): string =>
  fixture('ket-xuat-2025-07.csv').toString().replace('\ufeff', '');

export const goldenRows = (): string[][] => parse(goldenCsv(), { delimiter: ';' });

/** The same as a spreadsheet of any kind. */
export const goldenBook = (
  bookType: BookType,
  rows: (string | number)[][] = goldenRows(),
): Buffer => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Danh sách');
  return write(book, { type: 'buffer', bookType, compression: true, bookSST: true }) as Buffer;
};

const inverse = (table: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...table].map(([from, to]) => [to, from]));

const byTable = (text: string, table: Map<string, string>): string =>
  Array.from(text.normalize('NFC'), (letter) => table.get(letter) ?? letter).join('');

/** Capitals with a tone do not exist in TCVN3: they are typed small, in a font of capitals. */
const toTcvn3 = (text: string): string =>
  byTable(
    Array.from(text, (letter) =>
      /[^\0-\x7f]/.test(letter) && !'ĂÂÊÔƠƯĐ'.includes(letter) ? letter.toLowerCase() : letter,
    ).join(''),
    inverse(tcvn3),
  );

const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Windows-1258 keeps hats and horns in its letters and writes tones after them. */
const to1258 = (text: string): string => {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  const spelled = Array.from(text.normalize('NFC'), (letter) => {
    if (bytes.has(letter)) return letter;
    const parts = letter.normalize('NFD');
    return parts.replace(tones, '').normalize('NFC') + (tones.exec(parts)?.[0] ?? '');
  }).join('');
  return Array.from(spelled, (letter) => String.fromCharCode(bytes.get(letter) ?? 0x3f)).join('');
};

/** A text in an old encoding, each byte as the character of its number. */
export const inLegacy = (text: string, name: Exclude<LegacyName, 'windows-1252'>): string => {
  const encoders = {
    tcvn3: toTcvn3,
    vni: (plain: string) => byTable(plain, inverse(vni)),
    'windows-1258': to1258,
  };
  return encoders[name](text);
};
