import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Cell, Sheet, SheetRow } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { furthestRow, mostColumns, mostRows } from './limits.ts';
import { fillTallCells } from './merged-cells.ts';

/** Raw values only: no formula is kept, and no date is made, which would be one in the host's zone. */
const rawValues: ParsingOptions = {
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
  const tall = (sheet['!merges'] ?? [])
    .filter(({ s, e }) => s.c === e.c && e.r > s.r)
    .map(({ s, e }) => ({ column: s.c, first: s.r + 1, last: e.r + 1 }));
  fillTallCells(rows, tall);
  return rows;
};

/** The sheets that a person sees; hidden ones only where all are. Some are hidden by what the library does not read. */
const sheetsOf = (workbook: WorkBook, alsoHidden: boolean[] = []): Sheet[] => {
  const hidden = new Set(
    workbook.Workbook?.Sheets?.filter((sheet) => sheet.Hidden).map((sheet) => sheet.name),
  );
  const shown = workbook.SheetNames.filter((name, at) => !hidden.has(name) && !alsoHidden[at]);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return (shown.length > 0 ? shown : workbook.SheetNames).map((name) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) throw new UnreadableFile('damaged-workbook');
    return { name, date1904, rows: rowsOf(sheet) };
  });
};

/** Whatever the library throws at a hostile or broken file is damage, unless it is known better. */
const orDamaged = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    const locked = /password-protected|password is incorrect|unrecognized version code/i.test(
      String(cause),
    );
    throw new UnreadableFile(locked ? 'encrypted' : 'damaged-workbook', { cause });
  }
};

/** The library takes a tenth of a second to load, which other kinds of files need not wait for. */
const library = () => import('@e965/xlsx');

/** A file that the library tells the kind of. */
export const readWorkbook = (bytes: Buffer, hidden?: boolean[]): Promise<Sheet[]> =>
  orDamaged(async () => {
    const { read } = await library();
    return sheetsOf(read(bytes, { ...rawValues, type: 'buffer' }), hidden);
  });

export interface Part {
  name: string;
  content: Buffer;
}

/** The library's own reader of an opened package; its type definitions leave it out. */
interface PackageReader {
  parse_zip: (parts: unknown, options: ParsingOptions) => WorkBook;
  CFB: {
    utils: {
      cfb_new: () => unknown;
      cfb_add: (parts: unknown, name: string, content: Buffer, options: { unsafe: true }) => void;
    };
  };
}

/** A package whose parts are unpacked already. */
export const readParts = (parts: Iterable<Part>, hidden?: boolean[]): Promise<Sheet[]> =>
  orDamaged(async () => {
    const { parse_zip: parse, CFB } = (await library()) as unknown as PackageReader;
    const opened = CFB.utils.cfb_new();
    for (const { name, content } of parts) {
      CFB.utils.cfb_add(opened, `/${name}`, content, { unsafe: true });
    }
    return sheetsOf(parse(opened, { ...rawValues }), hidden);
  });
