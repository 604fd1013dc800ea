import type { Cell, SheetRow } from '../../raw-row.ts';
import { UnreadableFile } from '../../unreadable-file.ts';
import { furthestRow, mostColumns, mostRows } from '../limits.ts';
import { fillTallCells, type TallCell } from '../merged-cells.ts';
import { UnusualSheet } from './unusual-sheet.ts';
import { textOfRuns, textOfXml } from './xml-text.ts';

const less = 0x3c;
const more = 0x3e;
const slash = 0x2f;
const space = 0x20;
const quote = 0x22;
const equals = 0x3d;
const letter = (char: string) => char.charCodeAt(0);
const [c, v, r, t, i, f] = [...'cvrtif'].map(letter);

/** Where a byte stands next, -1 where it does not. For the few bytes of a tag a call of `indexOf` takes longer. */
const find = (xml: Buffer, byte: number, from: number): number => {
  for (let at = from; at < xml.length; at++) if (xml[at] === byte) return at;
  return -1;
};

/** Goes over the bytes of a sheet from one tag to the next. */
class Tags {
  readonly #xml: Buffer;
  /** Place after the `<` of the tag, and of its `>`. */
  start = 0;
  end = 0;

  constructor(xml: Buffer, from: number) {
    this.#xml = xml;
    this.end = from;
  }

  next(): boolean {
    const open = find(this.#xml, less, this.end);
    if (open < 0) return false;
    this.start = open + 1;
    this.end = find(this.#xml, more, this.start);
    // Comments and CDATA.
    if (this.#xml[this.start] === 0x21) throw new UnusualSheet();
    return this.end >= 0;
  }

  /** The name of the tag is this letter alone. */
  is(name: number | undefined): boolean {
    const after = this.#xml[this.start + 1];
    return this.#xml[this.start] === name && (after === more || after === space || after === slash);
  }

  closes(name: number | undefined): boolean {
    return (
      this.#xml[this.start] === slash &&
      this.#xml[this.start + 1] === name &&
      this.#xml[this.start + 2] === more
    );
  }

  get empty(): boolean {
    return this.#xml[this.end - 1] === slash;
  }

  /** Where the value of the attribute of one letter begins, -1 where there is none. */
  attribute(name: number | undefined): number {
    const xml = this.#xml;
    for (let at = this.start + 1; at < this.end; at++) {
      if (xml[at] === quote) {
        at = find(xml, quote, at + 1);
        if (at < 0) throw new UnusualSheet();
      } else if (xml[at] === name && xml[at - 1] === space && xml[at + 1] === equals) {
        if (xml[at + 2] !== quote) throw new UnusualSheet();
        return at + 3;
      }
    }
    return -1;
  }
}

/** What stands in `r="AB12"`: the column from 0 on, or of a row its number. */
const columnAt = (xml: Buffer, at: number): number => {
  let column = 0;
  for (let byte = xml[at]!; byte >= 0x41 && byte <= 0x5a; byte = xml[++at]!) {
    column = column * 26 + (byte - 0x40);
  }
  if (column === 0) throw new UnusualSheet();
  return column - 1;
};

const wholeAt = (xml: Buffer, at: number, end: number): number => {
  let number = 0;
  if (at === end) return Number.NaN;
  for (; at < end; at++) {
    const digit = xml[at]! - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
};

/** Whole numbers of so many digits are read digit by digit. */
const fewDigits = 9;

class Reader {
  readonly #xml: Buffer;
  readonly #strings: string[];
  readonly #tags: Tags;
  readonly #isEmpty: boolean;

  constructor(xml: Buffer, strings: string[]) {
    this.#xml = xml;
    this.#strings = strings;
    const data = xml.indexOf('<sheetData');
    // Another prefix of the namespace, no cells at all, or these in a comment.
    if (data < 0 || xml.subarray(0, data).includes('<!')) throw new UnusualSheet();
    this.#tags = new Tags(xml, data + 1);
    this.#isEmpty = xml[xml.indexOf(more, data) - 1] === slash;
  }

  *rows(): Generator<SheetRow> {
    if (this.#isEmpty) return;
    const tags = this.#tags;
    const xml = this.#xml;
    let row = 0;
    let count = 0;
    while (tags.next()) {
      if (xml[tags.start] === slash) {
        if (xml.toString('latin1', tags.start, tags.end) === '/sheetData') return;
        throw new UnusualSheet();
      }
      if (xml.toString('latin1', tags.start, tags.start + 3) !== 'row') throw new UnusualSheet();
      const at = tags.attribute(r);
      row = at < 0 ? row + 1 : wholeAt(xml, at, find(xml, quote, at));
      if (!(row > 0)) throw new UnusualSheet();
      if (row > furthestRow) throw new UnreadableFile('damaged-workbook');
      if (count++ === mostRows) throw new UnreadableFile('too-many-rows');
      yield { row, cells: tags.empty ? [] : this.#cells() };
    }
    throw new UnusualSheet();
  }

  #cells(): Cell[] {
    const tags = this.#tags;
    const cells: Cell[] = [];
    let next = 0;
    while (tags.next()) {
      if (!tags.is(c)) {
        if (this.#xml[tags.start] === slash && this.#xml[tags.start + 1] === r) return cells;
        throw new UnusualSheet();
      }
      const at = tags.attribute(r);
      const column = at < 0 ? next : columnAt(this.#xml, at);
      next = column + 1;
      const type = tags.attribute(t);
      const value = tags.empty ? null : this.#value(type);
      if (column >= mostColumns) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
    throw new UnusualSheet();
  }

  /** Reads on to the end of the cell. */
  #value(type: number): Cell {
    const tags = this.#tags;
    let value: Cell = null;
    while (tags.next()) {
      if (tags.closes(c)) return value;
      if (tags.is(v) && !tags.empty) {
        const start = tags.end + 1;
        const end = find(this.#xml, less, start);
        if (end < 0) break;
        value = this.#plain(type, start, end);
      } else if (this.#xml[tags.start] === i && !tags.empty) {
        value = this.#inline();
      } else if (!tags.is(f) && this.#xml[tags.start] !== slash) throw new UnusualSheet();
    }
    throw new UnusualSheet();
  }

  #plain(type: number, start: number, end: number): Cell {
    const xml = this.#xml;
    // No type is a number.
    const kind = type < 0 ? 0x6e : xml[type]!;
    const single = type < 0 || xml[type + 1] === quote;
    if (single && kind === 0x6e) {
      const whole = end - start <= fewDigits ? wholeAt(xml, start, end) : Number.NaN;
      const number = Number.isNaN(whole) ? Number(xml.toString('latin1', start, end)) : whole;
      return Number.isFinite(number) ? number : '#ERROR';
    }
    if (single && kind === 0x73) return this.#shared(wholeAt(xml, start, end));
    if (single && kind === 0x62) return String(xml[start] === 0x31);
    if (single && kind === 0x65) return '#ERROR';
    if (xml.toString('latin1', type, type + 4) === 'str"')
      return textOfXml(xml.toString('utf8', start, end));
    throw new UnusualSheet();
  }

  #shared(at: number): string {
    if (Number.isNaN(at)) throw new UnusualSheet();
    const text = this.#strings[at];
    // The part with the texts was cut off.
    if (text === undefined) throw new UnreadableFile('damaged-workbook');
    return text;
  }

  #inline(): string {
    const start = this.#tags.end + 1;
    const end = this.#xml.indexOf('</is>', start);
    if (end < 0) throw new UnusualSheet();
    this.#tags.end = end + 4;
    const runs = this.#xml.toString('utf8', start, end);
    return textOfRuns(runs, 0, runs.length);
  }
}

/** The merged cells that lie in one column; they stand behind the rows. */
const tallCells = (xml: Buffer): TallCell[] => {
  const start = xml.lastIndexOf('<mergeCells');
  if (start < 0) return [];
  const end = xml.indexOf('</mergeCells>', start);
  if (end < 0) throw new UnusualSheet();
  const tags = xml.toString('latin1', start, end);
  return [...tags.matchAll(/ ref="([A-Z]{1,3})(\d{1,7}):\1(\d{1,7})"/g)].map(
    ([, letters, first, last]) => ({
      column: columnAt(Buffer.from(`${letters}"`), 0),
      first: Number(first),
      last: Number(last),
    }),
  );
};

/** Whether the part ends as a sheet does; blanks may follow. */
const isClosed = (xml: Buffer): boolean =>
  xml
    .toString('latin1', xml.length - 64)
    .trimEnd()
    .endsWith('</worksheet>');

/** The rows of a sheet's XML. Throws `UnusualSheet`. */
export const sheetRows = (xml: Buffer, strings: string[]): SheetRow[] => {
  if (!isClosed(xml)) throw new UnusualSheet();
  const rows = [...new Reader(xml, strings).rows()];
  fillTallCells(rows, tallCells(xml));
  return rows;
};
