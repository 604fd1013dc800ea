import type { Column } from './column.ts';
import { findHeader, furthestHead } from './header.ts';
import { columnSaid, type HeadingMap } from './heading-map.ts';
import { oneRow, twoRows, type Heading } from './headings.ts';
import type { Cell, SheetRow } from './raw-row.ts';
import { sheetsIn } from './read-here.ts';
import { headingsOfRegister } from './readers/csv.ts';
import { detect } from './readers/detect.ts';
import type { EncodingName } from './record.ts';
import { readsLikeValue } from './row-kind.ts';

/** One column of a table whose head can't be guessed whole. */
export interface PreviewColumn {
  /** As a spreadsheet calls it: `A`, `AB`. */
  letter: string;
  heading: string;
  /** The head over it, empty where none is. */
  group: string;
  /** What a mapping calls it. */
  key: string;
  /** What the heading is taken for; `null` also where another is called the same. */
  guess: Column | null;
  /** A mapping passes it over. */
  passed: boolean;
  /** The first cells under it, as they are: for `masked` and then for eyes. */
  cells: Cell[];
}

const rowsShown = 3;
const fewestHeadings = 3;
/** Between a head and the first row of data: numbers of columns, blank rows. */
const furthestAbove = 5;

const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');
const isData = (cell: Cell): boolean => typeof cell === 'number' || readsLikeValue(text(cell));

const filled = ({ cells }: SheetRow): number => cells.filter((cell) => text(cell) !== '').length;

/** Words alone, in more than one or two cells as titles and signatures are. */
const readsLikeHead = (row: SheetRow): boolean =>
  filled(row) >= fewestHeadings && !row.cells.some(isData);
const readsLikeData = (row: SheetRow): boolean =>
  row.cells.filter((cell) => cell !== null && cell !== '').length >= fewestHeadings &&
  row.cells.some(isData);

/** The fullest row of words just above the first data, and the row under it where that is one as well. */
const wordsOver = (rows: SheetRow[]): { start: number; height: 1 | 2 } | null => {
  const first = rows.findIndex(
    (row, at) =>
      readsLikeData(row) && rows.slice(Math.max(0, at - furthestAbove), at).some(readsLikeHead),
  );
  if (first < 0) {
    const start = rows.findIndex(readsLikeHead);
    return start < 0 ? null : { start, height: 1 };
  }
  const near = Math.max(0, first - furthestAbove);
  const heads = rows
    .slice(near, first)
    .flatMap((row, at) => (readsLikeHead(row) ? [near + at] : []));
  const fullest = Math.max(...heads.map((at) => filled(rows[at]!)));
  const start = heads.find((at) => filled(rows[at]!) === fullest)!;
  if (heads.includes(start + 1)) return { start, height: 2 };
  return heads.includes(start - 1) ? { start: start - 1, height: 2 } : { start, height: 1 };
};

/** The columns of the first table among these rows; `null` where no row reads like a head. */
export const previewOf = (rows: SheetRow[], mapping?: HeadingMap): PreviewColumn[] | null => {
  const found = findHeader(rows, mapping);
  const head = found ? { start: found.index, height: found.header.height } : wordsOver(rows);
  if (!head) return null;
  const [upper, lower] = rows.slice(head.start, head.start + head.height);
  const headings: Heading[] =
    found?.header.all ?? (lower ? twoRows(upper!.cells, lower.cells) : oneRow(upper!.cells));
  const below = rows.slice(head.start + head.height, head.start + head.height + rowsShown);
  const guesses = new Map(
    [...(found?.header.place ?? [])]
      .filter(([column]) => !found?.header.rivals.has(column))
      .map(([column, at]) => [at, column]),
  );
  return headings.flatMap((each, at) =>
    each.text === ''
      ? []
      : {
          letter: letterOf(at),
          heading: each.text.trim(),
          group: each.group.trim(),
          key: each.keys[0]!,
          guess: guesses.get(at) ?? null,
          passed: mapping !== undefined && columnSaid(mapping, each) === null,
          cells: below.map(({ cells }) => cells[at] ?? null),
        },
  );
};

const firstRows = (rows: Iterable<SheetRow>): SheetRow[] => {
  const first: SheetRow[] = [];
  for (const row of rows) {
    first.push(row);
    if (first.length > furthestHead) break;
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
  mapping?: HeadingMap,
): Promise<PreviewColumn[] | null> => {
  const file = detect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (file.kind === 'json') return null;
  const { sheets } = await sheetsIn(file, encoding, headingsOfRegister(mapping));
  for (const { rows } of sheets) {
    const columns = previewOf(firstRows(rows), mapping);
    if (columns) return columns;
  }
  return null;
};
