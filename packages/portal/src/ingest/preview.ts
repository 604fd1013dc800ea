import type { Column } from './column.ts';
import { findHeader, type Header } from './header.ts';
import type { Cell, SheetRow } from './raw-row.ts';
import { sheetsIn } from './read-here.ts';
import { detect } from './readers/detect.ts';
import type { EncodingName } from './record.ts';

/** One column of a table whose head can't be guessed whole. */
export interface PreviewColumn {
  heading: string;
  /** What the heading is taken for. */
  guess: Column | null;
  /** The first cells under it, as they are: for `masked` and then for eyes. */
  cells: Cell[];
}

const rowsLookedAt = 30;
const rowsShown = 3;
const fewestHeadings = 3;

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');

/** A row of words alone: rows of dossiers have digits, titles and signatures stand in one or two cells. */
const readsLikeHead = ({ cells }: SheetRow): boolean =>
  cells.filter((cell) => text(cell) !== '').length >= fewestHeadings &&
  cells.every((cell) => typeof cell !== 'number' && !/\d/.test(text(cell)));

const knownHead = (rows: SheetRow[]): { start: number; height: 1 | 2; header?: Header } | null => {
  const found = findHeader(rows);
  if (found) return { start: found.index, height: found.header.height, header: found.header };
  const start = rows.findIndex(readsLikeHead);
  return start < 0 ? null : { start, height: 1 };
};

/** The columns of the first table among these rows; `null` where no row reads like a head. */
export const previewOf = (rows: SheetRow[]): PreviewColumn[] | null => {
  const head = knownHead(rows);
  if (!head) return null;
  const headRows = rows.slice(head.start, head.start + head.height);
  const below = rows.slice(head.start + head.height, head.start + head.height + rowsShown);
  const guesses = new Map([...(head.header?.place ?? [])].map(([column, at]) => [at, column]));
  const width = Math.max(...headRows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => ({
    heading: headRows.map(({ cells }) => text(cells[at])).findLast(Boolean) ?? '',
    guess: guesses.get(at) ?? null,
    cells: below.map(({ cells }) => cells[at] ?? null),
  })).filter(({ heading }) => heading !== '');
};

const firstRows = (rows: Iterable<SheetRow>): SheetRow[] => {
  const first: SheetRow[] = [];
  for (const row of rows) {
    first.push(row);
    if (first.length === rowsLookedAt) break;
  }
  return first;
};

/**
 * The columns of a file that `readRegister` found no head in, for a person to name them. Throws
 * `UnreadableFile` as that does; `null` where there is nothing to ask about.
 */
export const previewFile = async (
  bytes: Uint8Array,
  encoding?: EncodingName,
): Promise<PreviewColumn[] | null> => {
  const file = detect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (file.kind === 'json') return null;
  const { sheets } = await sheetsIn(file, encoding);
  for (const { rows } of sheets) {
    const columns = previewOf(firstRows(rows));
    if (columns) return columns;
  }
  return null;
};
