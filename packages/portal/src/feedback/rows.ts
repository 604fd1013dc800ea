import { isLocalDate, toLocalDate, type Period } from '@motcua/sdk/calendar';
import { fold } from '@motcua/sdk/text';
import type { FeedbackKind, FeedbackRefusal, RefusedKind } from '@motcua/sdk';
import { cleanText } from '../ingest/clean-text.ts';
import { looksLikeDate, readMoment } from '../ingest/moment.ts';
import { isBlank, type Cell } from '../ingest/raw-row.ts';
import type { FeedbackRecord } from '../store/feedback.ts';
import type { Column } from './columns.ts';
import { personalIn } from '../ingest/personal.ts';
import type { Table, TableRow } from './table.ts';

/** A cell that can't be used: the kind of value that stood there, never the value. */
export interface Refusal {
  row: number;
  column: string;
  kind: RefusedKind;
  code: FeedbackRefusal;
}

export interface Rows {
  records: FeedbackRecord[];
  refused: Refusal[];
}

const longest = { number: 60, field: 200, desk: 100, subject: 1000, answer: 3000 };
const mostRatings = 100_000;

const kindWords: Record<string, FeedbackKind> = {
  remark: 'remark',
  'phan anh': 'remark',
  'phan anh kien nghi': 'remark',
  'gop y': 'remark',
  proposal: 'proposal',
  'kien nghi': 'proposal',
  'de nghi': 'proposal',
  'de xuat': 'proposal',
};

const kindOf = (cell: Cell | undefined): RefusedKind => {
  if (isBlank(cell)) return 'empty';
  if (typeof cell === 'number') return 'number';
  if (looksLikeDate(cell)) return 'date';
  return /^[\s\d.,]+$/.test(cell.slice(0, 64)) ? 'number' : 'text';
};

/** Reads the cells of one row and keeps note of what can't be used. */
class Reader {
  readonly refused: Refusal[] = [];
  readonly #table: Table;
  readonly #row: TableRow;
  readonly #today: string;

  constructor(table: Table, row: TableRow, today: string) {
    this.#table = table;
    this.#row = row;
    this.#today = today;
  }

  refuse(column: Column, code: FeedbackRefusal): void {
    this.refused.push({
      row: this.#row.row,
      column: this.#table.headings[column] ?? column,
      kind: kindOf(this.#row.cells[column]),
      code,
    });
  }

  has(column: Column): boolean {
    return !isBlank(this.#row.cells[column]);
  }

  /** A cell that must hold something, where `missing` says so. */
  #held(column: Column, missing: FeedbackRefusal | null): string | number | null {
    const cell = this.#row.cells[column];
    if (!isBlank(cell)) return cell;
    if (missing !== null) this.refuse(column, missing);
    return null;
  }

  /** A free text, looked through for what could point at a person. */
  text(
    column: 'number' | 'field' | 'desk' | 'subject' | 'answer',
    missing: FeedbackRefusal | null,
  ): string | null {
    const cell = this.#held(column, missing);
    if (cell === null) return null;
    const raw = String(cell);
    const clean = raw.length > 20_000 ? raw : cleanText(raw);
    if (clean.length > longest[column]) {
      this.refuse(column, 'text-too-long');
      return null;
    }
    // The number is compared and never shown.
    if (column !== 'number') for (const kind of personalIn(clean)) this.refuse(column, kind);
    return clean;
  }

  date(
    column: 'received' | 'answered' | 'day',
    within: Period | null,
    missing: FeedbackRefusal | null,
  ): string | null {
    const cell = this.#held(column, missing);
    if (cell === null) return null;
    const iso = String(cell).trim();
    const moment = isLocalDate(iso) ? null : readMoment(cell, this.#table.date1904);
    const date = isLocalDate(iso) ? iso : moment && toLocalDate(moment.at);
    if (date === null) this.refuse(column, 'date-impossible');
    else if (date > this.#today) this.refuse(column, 'date-in-future');
    else if (within && (date < within.from || date > within.to))
      this.refuse(column, 'outside-period');
    return date;
  }

  /** An empty cell is not zero. */
  count(column: 'satisfied' | 'neutral' | 'dissatisfied'): number {
    const cell = this.#row.cells[column];
    const count = typeof cell === 'number' ? cell : Number(/^\s*\d{1,6}\s*$/.exec(cell ?? '')?.[0]);
    if (Number.isInteger(count) && count >= 0 && count <= mostRatings) return count;
    this.refuse(column, 'count-malformed');
    return 0;
  }

  kind(): FeedbackKind | null {
    const cell = this.#row.cells.kind;
    // A file without the column holds remarks.
    if (cell === undefined) return 'remark';
    const kind = typeof cell === 'string' ? kindWords[fold(cell.slice(0, 100)).trim()] : undefined;
    if (kind === undefined) this.refuse('kind', 'kind-unknown');
    return kind ?? null;
  }
}

const remarkOf = (reader: Reader, within: Period | null): FeedbackRecord<'feedback'> | null => {
  const key = reader.text('number', 'number-missing');
  if (key !== null && !/^[\p{L}\p{N}][\p{L}\p{N}./_-]*$/u.test(key))
    reader.refuse('number', 'number-malformed');
  const kind = reader.kind();
  const received = reader.date('received', within, 'date-missing');
  const subject = reader.text('subject', 'subject-missing');
  const isAnswered = reader.has('answer') || reader.has('answered');
  const answer = reader.text('answer', isAnswered ? 'date-without-answer' : null);
  const answeredOn = reader.date('answered', null, isAnswered ? 'answer-without-date' : null);
  if (received !== null && answeredOn !== null && answeredOn < received)
    reader.refuse('answered', 'answer-before-receipt');
  const field = reader.text('field', null);
  if (reader.refused.length > 0) return null;
  return {
    key: key!.toUpperCase(),
    day: received!,
    body: { kind: kind!, field, subject: subject!, answer, answeredOn },
  };
};

const deskDayOf = (reader: Reader, within: Period | null): FeedbackRecord<'ratings'> | null => {
  const day = reader.date('day', within, 'date-missing');
  const desk = reader.text('desk', 'desk-missing');
  const levels = {
    satisfied: reader.count('satisfied'),
    neutral: reader.count('neutral'),
    dissatisfied: reader.count('dissatisfied'),
  };
  if (reader.refused.length > 0) return null;
  return { key: `${day!} ${fold(desk!)}`, day: day!, body: { desk: desk!, ...levels } };
};

/** The records of a table, and everything in it that can't be used. `within`: the dates it may tell of. */
export const rowsOf = (table: Table, within: Period | null, today: string): Rows => {
  const records = new Map<string, FeedbackRecord>();
  const refused: Refusal[] = [];
  const [column, repeated] =
    table.kind === 'feedback'
      ? (['number', 'number-repeated'] as const)
      : (['day', 'day-repeated'] as const);
  for (const row of table.rows) {
    const reader = new Reader(table, row, today);
    const record = table.kind === 'feedback' ? remarkOf(reader, within) : deskDayOf(reader, within);
    if (record !== null && records.has(record.key)) reader.refuse(column, repeated);
    else if (record !== null) records.set(record.key, record);
    refused.push(...reader.refused);
  }
  return { records: [...records.values()], refused };
};
