import * as library from '@e965/xlsx';
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Cell, Sheet, SheetRow } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { unpack, type ZipEntry } from './zip.ts';

/** The library's own reader of an opened package; its type definitions leave it out. */
const { parse_zip: parseParts, CFB } = library as unknown as {
  parse_zip: (parts: unknown, options: ParsingOptions) => WorkBook;
  CFB: {
    utils: {
      cfb_new: () => unknown;
      cfb_add: (parts: unknown, name: string, content: Buffer, options: { unsafe: true }) => void;
    };
  };
};

/** A part longer than this does not fit into a string. */
const mostUnpacked = 500_000_000;
/** A sheet of nothing but repetition packs a hundredfold; small files may do as they like. */
const mostRatio = 300;
const smallEnough = 20_000_000;
const mostEntries = 5_000;
/** As many as the format has. */
const mostRows = 1_048_576;
/** No register is as wide. */
const mostColumns = 1_000;

const needed =
  /^(?:\[Content_Types\]\.xml|xl\/(?!media\/|theme\/|externalLinks\/).*\.(?:xml|rels|bin))$/i;

const checkLimits = (size: number, entries: ZipEntry[]): void => {
  if (entries.some(({ encrypted }) => encrypted)) throw new UnreadableFile('encrypted');
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (
    entries.length > mostEntries ||
    unpacked > mostUnpacked ||
    (unpacked > smallEnough && unpacked / size > mostRatio)
  ) {
    throw new UnreadableFile('unpacks-too-large');
  }
};

/** Raw values: the library would make dates in the host's zone. Of a formula the value that was kept. */
const valueOf = (cell: CellObject | undefined): Cell => {
  if (cell === undefined || cell.t === 'z') return null;
  if (cell.t === 'n' && typeof cell.v === 'number' && Number.isFinite(cell.v)) return cell.v;
  if (cell.t === 's') return String(cell.v ?? '');
  return cell.t === 'b' ? String(cell.v) : '#ERROR';
};

/** Rows and cells may be holes, however far apart the others stand. */
const rowsOf = (sheet: WorkSheet): SheetRow[] => {
  const data: (CellObject[] | undefined)[] = sheet['!data'] ?? [];
  if (data.length > mostRows) throw new UnreadableFile('damaged-workbook');
  const rows: SheetRow[] = [];
  data.forEach((line, index) => {
    if (line !== undefined)
      rows.push({ row: index + 1, cells: Array.from(line.slice(0, mostColumns), valueOf) });
  });
  return rows;
};

/**
 * The sheets that a person sees; hidden ones only where all are. Parts are unpacked here, not by the
 * library, which trusts sizes that a hostile file can lie about and passes over damage in silence.
 */
export const readXlsx = (bytes: Buffer, entries: ZipEntry[]): Sheet[] => {
  checkLimits(bytes.length, entries);
  let workbook: WorkBook;
  try {
    const parts = CFB.utils.cfb_new();
    for (const entry of entries) {
      if (needed.test(entry.name)) {
        CFB.utils.cfb_add(parts, `/${entry.name}`, unpack(bytes, entry), { unsafe: true });
      }
    }
    workbook = parseParts(parts, {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
  } catch (cause) {
    throw cause instanceof UnreadableFile
      ? cause
      : new UnreadableFile('damaged-workbook', { cause });
  }
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
