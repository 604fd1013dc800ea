import type { Detected } from './detect.ts';

/** From so many bytes on reading while the rows are written is worth a thread. */
const longText = 2_000_000;

/**
 * Whether a file is read right here. Short CSV and JSON are: their readers take time and memory by the
 * length of the file alone. No workbook and no page is, however small: a cell of a few bytes can stand at
 * the far end of a row or name a million others.
 */
export const weightOf = ({ kind, bytes }: Detected): 'light' | 'heavy' =>
  (kind === 'csv' || kind === 'json') && bytes.length < longText ? 'light' : 'heavy';
