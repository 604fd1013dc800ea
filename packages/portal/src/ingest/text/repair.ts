import type { Encoding, EncodingName } from '../record.ts';
import type { Cell, Sheet, SheetRow } from '../raw-row.ts';
import { oldFontIn } from './old-font.ts';

/** Rows by which a font is told. */
const furthestRow = 3_000;

function* repairedRows(rows: Iterable<SheetRow>, repair: (cells: Cell[]) => Cell[]) {
  for (const { row, cells } of rows) yield { row, cells: repair(cells) };
}

/** The first rows of a sheet, and a sheet that still begins with them. */
const lookInto = (sheet: Sheet): { top: Cell[][]; sheet: Sheet } => {
  const iterator = sheet.rows[Symbol.iterator]();
  const top: SheetRow[] = [];
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    if (top.push(next.value) === furthestRow) break;
  }
  function* rows() {
    yield* top;
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  }
  return { top: top.map(({ cells }) => cells), sheet: { ...sheet, rows: rows() } };
};

/** Some rows of a sheet, typed in an old font or not. */
export const repairRows = (
  rows: SheetRow[],
  encoding: Encoding,
  override: EncodingName | undefined,
): SheetRow[] => {
  const top = rows.map(({ cells }) => cells);
  const font = oldFontIn(top, encoding, override);
  return font === null ? rows : [...repairedRows(rows, font.repairer(top))];
};

/** Cells typed in an old font hold letters of Western Europe that only look right in that font. */
export const repairSheets = (
  given: Sheet[],
  encoding: Encoding,
  override: EncodingName | undefined,
): { sheets: Sheet[]; encoding: Encoding } => {
  const looked = given.map(lookInto);
  const font = oldFontIn(
    looked.flatMap(({ top }) => top),
    encoding,
    override,
  );
  if (font === null) return { sheets: looked.map(({ sheet }) => sheet), encoding };
  return {
    sheets: looked.map(({ top, sheet }) => ({
      ...sheet,
      name: font.repairName(sheet.name),
      rows: repairedRows(sheet.rows, font.repairer(top)),
    })),
    encoding: font.encoding,
  };
};
