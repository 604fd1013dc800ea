import type { Period } from '@motcua/sdk/calendar';
import { shorten } from './clean-text.ts';
import type { Column } from './column.ts';
import { findHeader, headerAt, missingColumns, type Header } from './header.ts';
import { MissingColumns } from './missing-columns.ts';
import { joinRanges, readRange } from './range.ts';
import type { Cell, RawRow, RowSource, Sheet } from './raw-row.ts';
import { hasDossierCode, isNumbering, ordinalOf, readsLikeDossier } from './row-kind.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface Table {
  range: Period | null;
  rows: RawRow[];
}

const headingLength = 60;
const headingsShown = 40;

/** What a head makes of the rows under it. */
class Layout {
  readonly source: RowSource;
  readonly #places: [Column, number][];

  constructor(header: Header, sheet: Sheet, prefix: string) {
    this.#places = [...header.place];
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
    return cells;
  }
}

const readSheet = (
  sheet: Sheet,
  start: { header: Header; index: number },
  prefix: string,
): RawRow[] => {
  const { rows } = sheet;
  const dossiers: RawRow[] = [];
  let layout = new Layout(start.header, sheet, prefix);
  let lastOrdinal: number | null = null;
  for (let index = start.index + start.header.height; index < rows.length; index++) {
    const { row, cells: all } = rows[index]!;
    const cells = layout.cells(all);
    if (!hasDossierCode(cells)) {
      const again = headerAt(rows, index);
      if (again !== undefined && missingColumns(again).length === 0) {
        layout = new Layout(again, sheet, prefix);
        index += again.height - 1;
        continue;
      }
      if (isNumbering(all) || !readsLikeDossier(cells, all, lastOrdinal)) continue;
    }
    lastOrdinal = ordinalOf(cells) ?? lastOrdinal;
    dossiers.push({ row, source: layout.source, cells, supplements: [] });
  }
  return dossiers;
};

/**
 * The dossiers of a workbook. Every sheet with a complete head is data, any other is not. Where several
 * are, a refusal's column carries the sheet's name.
 */
export const readTable = (sheets: Sheet[]): Table => {
  const found = sheets.flatMap((sheet) => {
    const start = findHeader(sheet.rows);
    return start === undefined ? [] : [{ sheet, start }];
  });
  const data = found.filter(({ start }) => missingColumns(start.header).length === 0);
  if (data.length === 0) {
    const [best] = found.sort((a, b) => b.start.header.place.size - a.start.header.place.size);
    if (best === undefined) throw new UnreadableFile('no-header');
    const { header } = best.start;
    const headings = header.all.slice(0, headingsShown);
    throw new MissingColumns(
      missingColumns(header),
      headings.map((heading) => shorten(heading, headingLength)),
    );
  }
  return {
    range: data
      .map(({ sheet, start }) => readRange(sheet.rows.slice(0, start.index)))
      .reduce(joinRanges, null),
    rows: data.flatMap(({ sheet, start }) =>
      readSheet(sheet, start, data.length > 1 ? `${shorten(sheet.name, 31)}: ` : ''),
    ),
  };
};
