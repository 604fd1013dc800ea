import type { Period } from '@motcua/sdk/calendar';
import type { FeedbackFileKind } from '@motcua/sdk';
import { shorten } from '../ingest/clean-text.ts';
import { joinRanges, readRange, wholeRange } from '../ingest/range.ts';
import { isBlank, type Cell, type Sheet, type SheetRow } from '../ingest/raw-row.ts';
import { headIn, type Column, type Head } from './columns.ts';
import { FeedbackFileError } from './file-error.ts';

/** One row as the file has it, nothing in it checked. */
export interface TableRow {
  /** Row of the sheet or line of the file, counted from 1; of JSON the place in the list. */
  row: number;
  cells: Partial<Record<Column, Cell>>;
}

export interface Table {
  kind: FeedbackFileKind;
  /** What the file calls its columns. */
  headings: Partial<Record<Column, string>>;
  /** Columns with a heading that are not read. */
  unread: number;
  date1904: boolean;
  /** The dates that it says it tells of. */
  range: Period | null;
  rows: TableRow[];
}

const mostRows = 20_000;
const furthestHead = 100;

const isTotal = (cells: Cell[]): boolean =>
  /^\s*(?:tổng|cộng)(?!\p{L})/iu.test(String(cells.find((cell) => !isBlank(cell)) ?? ''));

/** Rows that carry nothing, sums, and the signatures below them are passed over. */
const isRecord = ({ kind }: Head, { cells }: TableRow, all: Cell[]): boolean => {
  const has = (column: Column) => !isBlank(cells[column]);
  if (isTotal(all)) return false;
  if (kind === 'ratings')
    return has('desk') || has('satisfied') || has('neutral') || has('dissatisfied');
  return has('subject') || (has('number') && has('received'));
};

const tableIn = (sheet: Sheet): (Omit<Table, 'range'> & { above: SheetRow[] }) | null => {
  const above: SheetRow[] = [];
  const rows: TableRow[] = [];
  const headings: Table['headings'] = {};
  let head: Head | null = null;
  for (const { row, cells } of sheet.rows) {
    if (head === null) {
      head = headIn(cells);
      if (head)
        for (const [column, at] of head.place) headings[column] = shorten(String(cells[at]), 60);
      else if (above.push({ row, cells }) > furthestHead) return null;
      continue;
    }
    const own = [...head.place].map(([column, at]) => [column, cells[at] ?? null] as const);
    const found = { row, cells: Object.fromEntries(own) as TableRow['cells'] };
    if (isRecord(head, found, cells)) rows.push(found);
    if (rows.length > mostRows) throw new FeedbackFileError('too-large');
  }
  if (head === null) return null;
  const { kind, unread } = head;
  return { kind, headings, unread, date1904: sheet.date1904, above, rows };
};

/** The sheets with a head; all of them of the same kind as the first. */
export const tableOf = (sheets: Sheet[]): Table => {
  const found = sheets.map(tableIn).filter((table) => table !== null);
  const [first] = found;
  if (!first) throw new FeedbackFileError('no-head');
  const same = found.filter(({ kind }) => kind === first.kind);
  const { kind, headings, unread, date1904 } = first;
  return {
    kind,
    headings,
    unread,
    date1904,
    rows: same.flatMap(({ rows }) => rows),
    range: wholeRange(same.map(({ above }) => readRange(above)).reduce(joinRanges, null)),
  };
};
