import { columnNamed, type Column } from './column.ts';
import type { Cell, SheetRow } from './raw-row.ts';

/** Where the columns of a table stand, and what they are called there. */
export interface Header {
  /** Rows of the sheet that the head takes: 2 where groups stand over their columns. */
  height: 1 | 2;
  place: Map<Column, number>;
  heading: Partial<Record<Column, string>>;
  /** Every heading of the head, known or not. */
  all: string[];
}

/** Fewer known headings than this are chance: a status may read like a heading. */
const fewest = 3;
/** A head stands near the top. */
const furthest = 500;

const isText = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' && cell.trim() !== '';

const headerOf = (headings: { text: string; group: string }[], height: 1 | 2): Header => {
  const place = new Map<Column, number>();
  const heading: Header['heading'] = {};
  const ranks = new Map<Column, number>();
  headings.forEach(({ text, group }, index) => {
    const named = text === '' ? undefined : columnNamed(text, group);
    if (named === undefined || named.rank >= (ranks.get(named.column) ?? Infinity)) return;
    place.set(named.column, index);
    ranks.set(named.column, named.rank);
    heading[named.column] = text;
  });
  return { height, place, heading, all: headings.map(({ text }) => text).filter(Boolean) };
};

const oneRow = (cells: Cell[]): Header =>
  headerOf(
    cells.map((cell) => ({ text: isText(cell) ? cell : '', group: '' })),
    1,
  );

/** Groups stand over their columns; a heading without a group stands in the upper row alone. */
const twoRows = (upper: Cell[], lower: Cell[]): Header => {
  let group = '';
  const headings = Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = upper[index];
    const below = lower[index];
    if (isText(above)) group = above;
    return isText(below) ? { text: below, group } : { text: isText(above) ? above : '', group: '' };
  });
  return headerOf(headings, 2);
};

/** The head that begins at this row, if one does. */
export const headerAt = (rows: SheetRow[], index: number): Header | undefined => {
  const upper = rows[index]?.cells ?? [];
  const one = oneRow(upper);
  const lower = rows[index + 1]?.cells;
  const two = lower === undefined ? one : twoRows(upper, lower);
  const best = two.place.size > one.place.size && one.place.size > 0 ? two : one;
  return best.place.size >= fewest ? best : undefined;
};

const procedure: Column[] = ['procedureTitle', 'procedureCode'];

/** Columns without which nothing can be counted. Of title and code of the procedure one is enough. */
export const missingColumns = ({ place }: Header): Column[] => {
  const missing = (['code', 'received', 'status', 'channel'] as Column[]).filter(
    (column) => !place.has(column),
  );
  return procedure.some((column) => place.has(column)) ? missing : [...missing, 'procedureTitle'];
};

/** The first complete head of a sheet; failing that the one that knows most columns. */
export const findHeader = (rows: SheetRow[]): { header: Header; index: number } | undefined => {
  let best: { header: Header; index: number } | undefined;
  for (let index = 0; index < Math.min(rows.length, furthest); index++) {
    const header = headerAt(rows, index);
    if (header === undefined) continue;
    if (missingColumns(header).length === 0) return { header, index };
    if (header.place.size > (best?.header.place.size ?? 0)) best = { header, index };
  }
  return best;
};
