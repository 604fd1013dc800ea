import type { Detected } from './detect.ts';

/** A workbook of so few bytes unpacked is parsed in no time, whatever it holds. */
const lightWorkbook = 400_000;

/** From so many bytes on reading while the rows are written is worth a thread. */
const longText = 2_000_000;

/**
 * Whether a file is read right here. Short CSV and JSON are: their readers take time and memory by the
 * length of the file alone. Of a spreadsheet only a small workbook is, since nobody can tell beforehand
 * what the library that reads it will make of a hostile one.
 */
export const weightOf = (file: Detected): 'light' | 'heavy' => {
  if (file.kind === 'csv' || file.kind === 'json') {
    return file.bytes.length < longText ? 'light' : 'heavy';
  }
  if (file.kind !== 'xlsx') return 'heavy';
  const unpacked = file.entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  return unpacked < lightWorkbook ? 'light' : 'heavy';
};
