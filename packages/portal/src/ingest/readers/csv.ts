import { parse, type Options } from 'csv-parse/sync';
import { findHeader } from '../header.ts';
import type { Cell, Sheet, SheetRow } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';

const separators = [';', '\t', ','] as const;
const sampleLength = 1_000_000;
const sampleRecords = 100;
const mostInRecord = 1_000_000;

const rowsOf = (text: string, options: Options): SheetRow[] => {
  const rows: SheetRow[] = [];
  let last = 0;
  parse(text, {
    relax_column_count: true,
    max_record_size: mostInRecord,
    ...options,
    // `lines` is where a record ends; it began on the line after the one before.
    on_record: (cells: string[], { lines }) => {
      rows.push({ row: last + 1, cells });
      last = lines;
      return null;
    },
  });
  return rows;
};

/** A lone quotation mark must not swallow the rows after it: then the file is one that quotes nothing. */
const rowsWithOrWithoutQuotes = (text: string, options: Options): SheetRow[] => {
  try {
    return rowsOf(text, options);
  } catch {
    return rowsOf(text, { ...options, quote: false });
  }
};

const headingsKnown = (text: string, delimiter: string): number => {
  try {
    const rows = rowsWithOrWithoutQuotes(text, { delimiter, to: sampleRecords });
    return findHeader(rows)?.header.place.size ?? 0;
  } catch {
    return 0;
  }
};

/** The separator is the one that makes most headings readable. */
export const readCsv = (text: string): Sheet => {
  const sample = text.slice(0, sampleLength);
  const [best] = separators
    .map((delimiter) => ({ delimiter, known: headingsKnown(sample, delimiter) }))
    .sort((a, b) => b.known - a.known);
  if (best === undefined || best.known === 0) throw new UnreadableFile('no-header');
  try {
    const rows: { row: number; cells: Cell[] }[] = rowsWithOrWithoutQuotes(text, best);
    return { name: '', date1904: false, rows };
  } catch (cause) {
    throw new UnreadableFile('damaged-csv', { cause });
  }
};
