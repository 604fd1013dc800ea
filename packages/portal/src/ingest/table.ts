import { shorten } from './clean-text.ts';
import type { Column } from './column.ts';
import type { HeadingMap } from './heading-map.ts';
import { findHeader, furthestHead, headerIn, missingColumns, type Header } from './header.ts';
import { MissingColumns } from './missing-columns.ts';
import { Outside } from './outside.ts';
import { joinRanges, readRange, type StatedRange } from './range.ts';
import type { Cell, RawRow, RowSource, Sheet, SheetRow } from './raw-row.ts';
import { hasDossierCode, isNumbering, ordinalOf, readsLikeDossier } from './row-kind.ts';
import { headingLength, toldHeadings } from './told-headings.ts';
import { splitDates } from './two-dates.ts';
import { mayLack, type Lacking } from './untold-columns.ts';
import { unclearColumns } from './unclear-columns.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface Table {
  range: StatedRange | null;
  lacking: Lacking[];
  /** Read as they are asked for. */
  rows: Iterable<RawRow>;
}

const headingsShown = 40;

/** One of the two dates of a cell. A date that stands alone is the first. */
const halfOf = (cell: Cell, half: 0 | 1): Cell => {
  const both = typeof cell === 'string' ? splitDates(cell) : null;
  return both === null ? (half === 0 ? cell : null) : both[half];
};

/** What a head makes of the rows under it. */
class Layout {
  readonly source: RowSource;
  readonly #places: [Column, number][];
  readonly #halves: [Column, 0 | 1][];

  constructor(header: Header, sheet: Sheet, prefix: string) {
    this.#places = [...header.place];
    this.#halves = [...header.half];
    const headings = Object.entries(header.heading).map(([column, heading]) => [
      column,
      prefix + shorten(heading, headingLength),
    ]);
    this.source = {
      headings: Object.fromEntries(headings) as RowSource['headings'],
      date1904: sheet.date1904,
      numericCodes: false,
    };
  }

  cells(all: Cell[]): Partial<Record<Column, Cell>> {
    const cells: Partial<Record<Column, Cell>> = {};
    for (const [column, index] of this.#places) cells[column] = all[index] ?? null;
    for (const [column, half] of this.#halves) cells[column] = halfOf(cells[column] ?? null, half);
    return cells;
  }
}

/** The rows of a sheet that stand where a head may, and then all of them from one of these on. */
class Rows {
  readonly top: SheetRow[] = [];
  readonly #rest: Iterator<SheetRow>;

  constructor(rows: Iterable<SheetRow>) {
    this.#rest = rows[Symbol.iterator]();
    while (this.top.length <= furthestHead) {
      const { done, value } = this.#rest.next();
      if (done) break;
      this.top.push(value);
    }
  }

  *from(index: number): Generator<SheetRow> {
    yield* this.top.slice(index);
    for (let next = this.#rest.next(); !next.done; next = this.#rest.next()) yield next.value;
  }
}

/** Each row with the one below it. */
function* withNext(rows: Iterable<SheetRow>): Generator<[SheetRow, SheetRow | undefined]> {
  let before: SheetRow | undefined;
  for (const row of rows) {
    if (before !== undefined) yield [before, row];
    before = row;
  }
  if (before !== undefined) yield [before, undefined];
}

interface Found {
  sheet: Sheet;
  rows: Rows;
  start: { header: Header; index: number };
}

function* readSheet(
  { sheet, rows, start }: Found,
  prefix: string,
  mapping: HeadingMap | undefined,
): Generator<RawRow> {
  let layout = new Layout(start.header, sheet, prefix);
  let lastOrdinal: number | null = null;
  let skip = 0;
  for (const [{ row, cells: all }, next] of withNext(
    rows.from(start.index + start.header.height),
  )) {
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    const cells = layout.cells(all);
    if (!hasDossierCode(cells)) {
      const again = headerIn(all, next?.cells, mapping);
      if (again !== undefined && missingColumns(again).length === 0) {
        layout = new Layout(again, sheet, prefix);
        skip = again.height - 1;
        continue;
      }
      if (isNumbering(all) || !readsLikeDossier(cells, all, lastOrdinal)) continue;
    }
    lastOrdinal = ordinalOf(cells) ?? lastOrdinal;
    yield { row, source: layout.source, cells, supplements: [] };
  }
}

const sheetName = ({ name }: Sheet): string => shorten(name, 31);

function* readSheets(
  found: Found[],
  outside: Outside,
  mapping: HeadingMap | undefined,
): Generator<RawRow> {
  for (const one of found) {
    const prefix = found.length > 1 ? `${sheetName(one.sheet)}: ` : '';
    for (const raw of readSheet(one, prefix, mapping)) {
      outside.seen(raw.cells.code);
      yield raw;
    }
  }
  yield* outside.left();
}

/** A list without a head of its own goes on under the one before: grids that scroll have their heads in a table apart. */
const goesOn = (header: Header, sheet: Sheet, { top }: Rows): boolean => {
  const layout = new Layout(header, sheet, '');
  return top.slice(0, 3).some(({ cells }) => hasDossierCode(layout.cells(cells)));
};

const doubt = ({ rows, start: { header, index } }: Found): void => {
  const missing = missingColumns(header);
  const unclear = unclearColumns(header, rows.top.slice(index + header.height));
  if (missing.length === 0 && unclear.length === 0) return;
  const found = toldHeadings(header.all);
  throw new MissingColumns({
    missing,
    unclear: unclear.map(({ heading, why }) => {
      const short = shorten(heading, headingLength);
      return { heading: found.includes(short) ? short : '…', why };
    }),
    found: found.slice(0, headingsShown),
  });
};

/**
 * The dossiers of a workbook. Every sheet with a complete head is data, any other is not. Where several
 * are, a refusal's column carries the sheet's name.
 */
export const readTable = (sheets: Sheet[], mapping?: HeadingMap): Table => {
  const found: Found[] = [];
  const data: Found[] = [];
  const outside = new Outside();
  /** What stands before the first data: a cover sheet, the lines and title tables of a page. */
  const aside: Rows[] = [];
  for (const sheet of sheets) {
    const rows = new Rows(sheet.rows);
    const start = findHeader(rows.top, mapping);
    const one = start && { sheet, rows, start };
    if (one) found.push(one);
    const last = data.at(-1);
    if (one && missingColumns(one.start.header).length === 0) {
      data.push(one);
      outside.note(rows.top.slice(0, one.start.index), sheetName(sheet));
    } else if (!one && last !== undefined && goesOn(last.start.header, sheet, rows)) {
      const { header } = last.start;
      data.push({ sheet, rows, start: { header, index: -header.height } });
    } else {
      if (last === undefined) aside.push(rows);
      outside.note(rows.top, sheetName(sheet));
    }
  }
  if (data.length === 0) {
    const [best] = found.sort((a, b) => b.start.header.place.size - a.start.header.place.size);
    if (best === undefined) throw new UnreadableFile('no-header');
    doubt(best);
  }
  data.forEach(doubt);
  const above = data
    .map(({ rows, start }) => readRange(rows.top.slice(0, Math.max(0, start.index))))
    .reduce(joinRanges, null);
  return {
    range: above ?? readRange(aside.flatMap(({ top }) => top)),
    lacking: mayLack.filter((column) => data.some(({ start }) => !start.header.place.has(column))),
    rows: readSheets(data, outside, mapping),
  };
};
