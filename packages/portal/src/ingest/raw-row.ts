import type { Column } from './column.ts';

/** What a reader found in one cell. Dates stay as the source wrote them: text, or a spreadsheet's serial. */
export type Cell = string | number | null;

/** One sheet of a workbook, or a whole CSV file. */
export interface Sheet {
  name: string;
  /** Serials count from 1904 instead of 1900. */
  date1904: boolean;
  /** Can be gone through once. */
  rows: Iterable<SheetRow>;
}

export interface SheetRow {
  /** Row of the sheet or line of the file, counted from 1. */
  row: number;
  cells: Cell[];
}

export type SupplementColumn = 'requested' | 'resubmitted' | 'dueBefore' | 'dueAfter';

/** What the rows of one table have in common. */
export interface RowSource {
  /** The source's own name of each column, for refusals. */
  headings: Partial<Record<Column | SupplementColumn, string>>;
  date1904: boolean;
  /** Status and channel may stand as their national numbers. */
  numericCodes: boolean;
}

/** One dossier as the source wrote it, its columns known, nothing in it checked. */
export interface RawRow {
  row: number;
  source: RowSource;
  cells: Partial<Record<Column, Cell>>;
  supplements: Partial<Record<SupplementColumn, Cell>>[];
  /** It stands where no head was understood. */
  outside?: true;
}

/** A digit or a Latin letter but N, with which `null` begins. */
const isPlain = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a && code !== 0x4e) ||
  (code >= 0x61 && code <= 0x7a && code !== 0x6e);

const holdsNothing = (text: string): boolean =>
  // Nearly every cell is told by its first letter.
  !isPlain(text.charCodeAt(0)) && (!/[\p{L}\p{N}]/u.test(text) || /^\s*null\s*$/i.test(text));

/** Nothing to read: no letter and no digit (`-`, `…`), or the word `null`. */
export const isBlank = (cell: Cell | undefined): cell is null | undefined =>
  cell === null ||
  cell === undefined ||
  cell === '' ||
  (typeof cell === 'string' && holdsNothing(cell));
