import { columnNamed, datesNamed, type Column } from './column.ts';
import { columnSaid, type HeadingMap } from './heading-map.ts';
import { oneRow, twoRows, type Heading } from './headings.ts';
import type { Cell, SheetRow } from './raw-row.ts';

/** Where the columns of a table stand, and what they are called there. */
export interface Header {
  /** Rows of the sheet that the head takes: 2 where groups stand over their columns. */
  height: 1 | 2;
  place: Map<Column, number>;
  /** Of columns that share one with another column of dates: which of the two dates is theirs. */
  half: Map<Column, 0 | 1>;
  heading: Partial<Record<Column, string>>;
  /** Places of headings that name a column which another one names as surely. */
  rivals: Map<Column, number[]>;
  /** Of every place, known or not. */
  all: Heading[];
  /** Places of headings of which nothing is known and nothing was said. */
  unknown: number[];
}

/** Fewer known headings than this are chance: a status may read like a heading. */
const fewest = 3;
/** A head stands near the top. */
export const furthestHead = 500;

const headerOf = (all: Heading[], height: 1 | 2, mapping: HeadingMap | undefined): Header => {
  const place = new Map<Column, number>();
  const rivals: Header['rivals'] = new Map();
  const heading: Header['heading'] = {};
  const half: Header['half'] = new Map();
  const ranks = new Map<Column, number>();
  const shared: { columns: [Column, Column]; index: number; text: string }[] = [];
  const unknown: number[] = [];
  all.forEach((each, index) => {
    const { text, group } = each;
    if (text === '') return;
    const said = mapping && columnSaid(mapping, each);
    if (said === null) return;
    const named = said ? { column: said, rank: -1 } : columnNamed(text, group);
    const columns = named === undefined ? datesNamed(text) : undefined;
    if (columns !== undefined) shared.push({ columns, index, text });
    else if (named === undefined) unknown.push(index);
    if (named === undefined) return;
    const { column, rank } = named;
    const before = ranks.get(column) ?? Infinity;
    if (rank === before) rivals.set(column, [...(rivals.get(column) ?? []), index]);
    if (rank >= before) return;
    rivals.delete(column);
    place.set(column, index);
    ranks.set(column, rank);
    heading[column] = text;
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
  return { height, place, half, heading, rivals, all, unknown };
};

/** The head that these two rows, or the upper alone, make. */
export const headerIn = (
  upper: Cell[],
  lower: Cell[] | undefined,
  mapping?: HeadingMap,
): Header | undefined => {
  const one = headerOf(oneRow(upper), 1, mapping);
  const two = lower === undefined ? one : headerOf(twoRows(upper, lower), 2, mapping);
  // A title over a head is no group, but what a person explained may need its groups to be told apart.
  const grouped =
    one.place.size > 0 ||
    (mapping !== undefined &&
      two.place.size > headerOf(oneRow(lower ?? []), 1, mapping).place.size);
  const best = two.place.size > one.place.size && grouped ? two : one;
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
