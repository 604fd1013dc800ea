import { columnNamed, datesNamed, type Column } from './column.ts';
import { columnSaid, type HeadingMap } from './heading-map.ts';
import type { Cell, SheetRow } from './raw-row.ts';

/** Where the columns of a table stand, and what they are called there. */
export interface Header {
  /** Rows of the sheet that the head takes: 2 where groups stand over their columns. */
  height: 1 | 2;
  place: Map<Column, number>;
  /** Of columns that share one with another column of dates: which of the two dates is theirs. */
  half: Map<Column, 0 | 1>;
  heading: Partial<Record<Column, string>>;
  /** Every heading of the head, known or not. */
  all: string[];
}

/** Fewer known headings than this are chance: a status may read like a heading. */
const fewest = 3;
/** A head stands near the top. */
export const furthestHead = 500;

const isText = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' && cell.trim() !== '';

const headerOf = (
  headings: { text: string; group: string }[],
  height: 1 | 2,
  mapping: HeadingMap | undefined,
): Header => {
  const place = new Map<Column, number>();
  const heading: Header['heading'] = {};
  const half: Header['half'] = new Map();
  const ranks = new Map<Column, number>();
  const shared: { columns: [Column, Column]; index: number; text: string }[] = [];
  headings.forEach(({ text, group }, index) => {
    if (text === '') return;
    const said = mapping && columnSaid(mapping, text, group);
    if (said === null) return;
    const named = said ? { column: said, rank: -1 } : columnNamed(text, group);
    const columns = named === undefined ? datesNamed(text) : undefined;
    if (columns !== undefined) shared.push({ columns, index, text });
    if (named === undefined || named.rank >= (ranks.get(named.column) ?? Infinity)) return;
    place.set(named.column, index);
    ranks.set(named.column, named.rank);
    heading[named.column] = text;
  });
  // A column of its own goes before a shared one.
  for (const { columns, index, text } of shared) {
    columns.forEach((column, at) => {
      if (place.has(column)) return;
      place.set(column, index);
      half.set(column, at as 0 | 1);
      heading[column] = text;
    });
  }
  return { height, place, half, heading, all: headings.map(({ text }) => text).filter(Boolean) };
};

const oneRow = (cells: Cell[], mapping: HeadingMap | undefined): Header =>
  headerOf(
    cells.map((cell) => ({ text: isText(cell) ? cell : '', group: '' })),
    1,
    mapping,
  );

/** Groups stand over their columns; a heading without a group stands in the upper row alone. */
const twoRows = (upper: Cell[], lower: Cell[], mapping: HeadingMap | undefined): Header => {
  let group = '';
  const headings = Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = upper[index];
    const below = lower[index];
    if (isText(above)) group = above;
    return isText(below) ? { text: below, group } : { text: isText(above) ? above : '', group: '' };
  });
  return headerOf(headings, 2, mapping);
};

/** The head that these two rows, or the upper alone, make. */
export const headerIn = (
  upper: Cell[],
  lower: Cell[] | undefined,
  mapping?: HeadingMap,
): Header | undefined => {
  const one = oneRow(upper, mapping);
  const two = lower === undefined ? one : twoRows(upper, lower, mapping);
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
export const findHeader = (
  rows: SheetRow[],
  mapping?: HeadingMap,
): { header: Header; index: number } | undefined => {
  let best: { header: Header; index: number } | undefined;
  for (let index = 0; index < Math.min(rows.length, furthestHead); index++) {
    const header = headerIn(rows[index]!.cells, rows[index + 1]?.cells, mapping);
    if (header === undefined) continue;
    if (missingColumns(header).length === 0) return { header, index };
    if (header.place.size > (best?.header.place.size ?? 0)) best = { header, index };
  }
  return best;
};
