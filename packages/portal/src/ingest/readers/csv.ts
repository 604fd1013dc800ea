import { readDossierCode } from '../dossier-code.ts';
import { findHeader } from '../header.ts';
import type { HeadingMap } from '../heading-map.ts';
import type { Sheet, SheetRow } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { mostInRecord, piecesOf } from './csv-pieces.ts';
import { mostColumns, mostRows } from './limits.ts';

const separators = [';', '\t', ',', '|'] as const;
/** Bytes in which the separator is looked for. */
const sampleLength = 1_000_000;
/** Records in which a head is looked for. Most are at the top, and a wrong separator finds none in all of them. */
const sampleRecords = [10, 100];

const quote = '"';
const newline = 0x0a;
const carriage = 0x0d;

const endsField = (text: string, at: number, separator: number): boolean => {
  const code = text.charCodeAt(at);
  return at >= text.length || code === separator || code === newline || code === carriage;
};

/** Where the quoted field that opens at `at` closes, which it does. */
const closing = (text: string, at: number): number => {
  let end = text.indexOf(quote, at + 1);
  while (text.charCodeAt(end + 1) === 0x22) end = text.indexOf(quote, end + 2);
  return end;
};

const linesIn = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Letters of the shortest dossier code. */
const leastInCode = 8;

const isCode = (text: string): boolean =>
  text.length >= leastInCode && readDossierCode(text) !== null;

/** A dossier code beside something else. Behind a comma of prose, which may name dossiers too, stands a space. */
const readsLikeRow = (cells: string[]): boolean =>
  cells.some((text, at) => isCode(text) && !cells[at + 1]?.startsWith(' ')) &&
  cells.some((text) => text.trim() !== '' && !isCode(text));

/** Whether rows stand within a quoted cell, as they do between two stray marks. */
const holdsRows = (cell: string, separator: string): boolean =>
  cell.includes(separator) &&
  cell.split('\n').some((line) => readsLikeRow(line.split(separator, mostColumns)));

/** One record with quoted fields that begins on a line of the file, and where the next begins. */
const quotedRecord = (text: string, start: number, row: number, separator: string) => {
  const code = separator.charCodeAt(0);
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    let end = at;
    if (text.charCodeAt(at) === 0x22) {
      const close = closing(text, at);
      const inner = text.slice(at + 1, close);
      cells.push(inner.includes(quote) ? inner.replaceAll('""', quote) : inner);
      const breaks = linesIn(inner);
      if (breaks > 0 && holdsRows(inner, separator)) {
        throw new UnreadableFile('stray-quotes', { line: row + lines - 1 });
      }
      lines += breaks;
      end = close + 1;
    } else {
      while (!endsField(text, end, code)) end += 1;
      cells.push(text.slice(at, end));
    }
    if (end - start > mostInRecord) throw new UnreadableFile('damaged-csv');
    if (text.charCodeAt(end) !== code) {
      while (text.charCodeAt(end) === carriage) end += 1;
      return { cells, lines, next: text.charCodeAt(end) === newline ? end + 1 : end };
    }
    at = end + 1;
  }
};

/** `="0012"`: how a text is kept from being taken for a number. */
const formula = /^="([^"]*)"$/;

const plainCells = (cells: string[], formulas: boolean): string[] =>
  formulas ? cells.map((cell) => formula.exec(cell)?.[1] ?? cell) : cells;

/**
 * The records of a table, one at a time. A line without a quotation mark, which most are, is split as it
 * stands. `row` is the line on which a record begins.
 */
function* recordsOf(bytes: Buffer, separator: string): Generator<SheetRow> {
  const { texts, quoted } = piecesOf(bytes, separator);
  let row = 1;
  let count = 0;
  for (const text of texts) {
    let nextQuote = quoted ? text.indexOf(quote) : -1;
    for (let at = 0; at < text.length; count++) {
      if (count === mostRows) throw new UnreadableFile('too-many-rows');
      let end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
      if (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf(quote, at);
      if (nextQuote >= 0 && nextQuote < end) {
        const record = quotedRecord(text, at, row, separator);
        yield { row, cells: plainCells(record.cells, true) };
        row += record.lines;
        at = record.next;
        continue;
      }
      if (end - at > mostInRecord) throw new UnreadableFile('damaged-csv');
      let last = end;
      while (text.charCodeAt(last - 1) === carriage) last -= 1;
      const line = text.slice(at, last);
      yield { row, cells: plainCells(line.split(separator, mostColumns), line.includes('="')) };
      row += 1;
      at = end + 1;
    }
  }
}

/** How many headings a table's first rows hold that its reader knows. */
export type CountHeadings = (rows: SheetRow[]) => number;

export const headingsOfRegister =
  (mapping?: HeadingMap): CountHeadings =>
  (rows) =>
    findHeader(rows, mapping)?.header.place.size ?? 0;

const firstRows = (sample: Buffer, separator: string, records: number): SheetRow[] => {
  const rows: SheetRow[] = [];
  try {
    for (const record of recordsOf(sample, separator)) {
      if (rows.push(record) === records) break;
    }
  } catch {
    // What is damaged further on has a head as well.
  }
  return rows;
};

/** Fewer columns are no table. */
const fewestColumns = 4;
const evenRecords = 30;

/** How many columns most of the first rows have. */
const columnsBy = (sample: Buffer, separator: string): number => {
  const widths = firstRows(sample, separator, evenRecords).map(({ cells }) => cells.length);
  const [usual] = [...new Set(widths)]
    .map((width) => ({ width, rows: widths.filter((each) => each === width).length }))
    .sort((a, b) => b.rows - a.rows);
  return usual !== undefined && usual.rows * 2 > widths.length ? usual.width : 0;
};

/** The separator that makes most headings readable; failing that the one that makes a table. */
const separatorOf = (sample: Buffer, countHeadings: CountHeadings): string => {
  for (const records of sampleRecords) {
    const [best] = separators
      .map((separator) => ({
        separator,
        known: countHeadings(firstRows(sample, separator, records)),
      }))
      .sort((a, b) => b.known - a.known);
    if (best !== undefined && best.known > 0) return best.separator;
  }
  const [even] = separators
    .map((separator) => ({ separator, columns: columnsBy(sample, separator) }))
    .sort((a, b) => b.columns - a.columns);
  if (even !== undefined && even.columns >= fewestColumns) return even.separator;
  throw new UnreadableFile('no-header');
};

const hasLoneCarriage = (bytes: Buffer): boolean => {
  for (let at = bytes.indexOf(carriage); at >= 0; at = bytes.indexOf(carriage, at)) {
    while (bytes[at] === carriage) at += 1;
    if (bytes[at] !== newline) return true;
  }
  return false;
};

/** A carriage return ends a line by itself, but not where a line's end follows it. */
const withLines = (bytes: Buffer): Buffer => {
  if (!hasLoneCarriage(bytes)) return bytes;
  // In a loop, which can be ended from outside, unlike one search in a long text.
  const lines = Buffer.from(bytes);
  for (let at = lines.indexOf(carriage); at >= 0; at = lines.indexOf(carriage, at)) {
    let end = at;
    while (lines[end] === carriage) end += 1;
    if (lines[end] !== newline) lines.fill(newline, at, end);
    at = end;
  }
  return lines;
};

/** A table in UTF-8. Rows are read as they are asked for. */
export const readCsv = (content: Buffer, countHeadings = headingsOfRegister()): Sheet => {
  const bytes = withLines(content);
  const cut = bytes.length > sampleLength ? bytes.lastIndexOf(newline, sampleLength) : -1;
  const sample = bytes.subarray(0, cut < 0 ? sampleLength : cut);
  const separator = separatorOf(sample, countHeadings);
  return { name: '', date1904: false, rows: recordsOf(bytes, separator) };
};
