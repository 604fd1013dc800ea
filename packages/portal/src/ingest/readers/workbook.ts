import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Cell, Sheet, SheetRow } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { furthestRow, mostColumns, mostRows } from './limits.ts';

/** Raw values only: no formula is kept, and no date is made, which would be one in the host's zone. */
export const rawValues: ParsingOptions = {
  dense: true,
  raw: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: false,
  cellStyles: false,
  cellDates: false,
};

/** Of a formula the value that was kept. */
const valueOf = (cell: CellObject | undefined): Cell => {
  if (cell === undefined || cell.t === 'z') return null;
  if (cell.t === 'n' && typeof cell.v === 'number' && Number.isFinite(cell.v)) return cell.v;
  if (cell.t === 's') return String(cell.v ?? '');
  return cell.t === 'b' ? String(cell.v) : '#ERROR';
};

/** Rows and cells may be holes, however far apart the others stand. */
const rowsOf = (sheet: WorkSheet): SheetRow[] => {
  const data: (CellObject[] | undefined)[] = sheet['!data'] ?? [];
  if (data.length > furthestRow) throw new UnreadableFile('damaged-workbook');
  const rows: SheetRow[] = [];
  data.forEach((line, index) => {
    if (line === undefined) return;
    if (rows.length === mostRows) throw new UnreadableFile('too-many-rows');
    rows.push({ row: index + 1, cells: Array.from(line.slice(0, mostColumns), valueOf) });
    // What has been read makes room for what has not.
    data[index] = undefined;
  });
  return rows;
};

/** The sheets that a person sees; hidden ones only where all are. */
export const sheetsOf = (workbook: WorkBook): Sheet[] => {
  const hidden = new Set(
    workbook.Workbook?.Sheets?.filter((sheet) => sheet.Hidden).map((sheet) => sheet.name),
  );
  const shown = workbook.SheetNames.filter((name) => !hidden.has(name));
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return (shown.length > 0 ? shown : workbook.SheetNames).map((name) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) throw new UnreadableFile('damaged-workbook');
    return { name, date1904, rows: rowsOf(sheet) };
  });
};

/** Whatever the library throws at a hostile or broken file is damage, unless it is known better. */
export const orDamaged = <T>(work: () => T): T => {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    const locked = /password-protected|password is incorrect|unrecognized version code/i.test(
      String(cause),
    );
    throw new UnreadableFile(locked ? 'encrypted' : 'damaged-workbook', { cause });
  }
};
