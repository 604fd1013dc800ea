import type { Channel, FileEncoding } from '@motcua/sdk/schemas';
import type { StatedRange } from './range.ts';
import type { Refused } from './refusals.ts';
import type { Lacking } from './untold-columns.ts';

/** A point in time as a source gave it. `wholeDay`: a date without a time; `at` is then its first millisecond. */
export interface Moment {
  at: number;
  wholeDay: boolean;
}

/** National status codes 1–10 (see `status.ts`). */
export type StatusCode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** One request for more papers with the due dates around it; the free text of the source is not kept. */
export interface SupplementRecord {
  requestedAt: Moment | null;
  receivedAt: Moment | null;
  dueBefore: Moment | null;
  dueAfter: Moment | null;
}

/**
 * One dossier as every reader hands it on. The only personal thing in it is `phoneLast4`, which lives
 * in memory until a keyed hash has been made of it.
 */
export interface DossierRecord {
  code: string;
  procedureCode: string | null;
  procedureTitle: string;
  /** The file's own field; the catalogue's goes before it. */
  field: string | null;
  channel: Channel;
  status: StatusCode;
  receivedAt: Moment;
  /** The due date in force. */
  dueAt: Moment | null;
  /** The first promise; the same as `dueAt` unless it was moved. */
  firstDueAt: Moment | null;
  finishedAt: Moment | null;
  returnedAt: Moment | null;
  unit: string | null;
  phoneLast4: string | null;
  supplements: SupplementRecord[];
}

/** Why a row can't be used. It says what kind of value stood there, never the value. */
export interface Refusal {
  /** Row of the sheet or line of the file, counted from 1; for JSON the place in `data`. */
  row: number;
  /** The column's own heading or the field's name in the JSON. */
  column: string;
  /** Kind of value found: `empty`, `text`, `number`, `date`. */
  kind: 'empty' | 'text' | 'number' | 'date';
  code: RefusalCode;
}

export type RefusalCode =
  | 'code-missing'
  | 'code-malformed'
  | 'procedure-missing'
  | 'channel-unknown'
  | 'status-unknown'
  | 'received-missing'
  | 'moment-missing'
  | 'date-impossible'
  | 'day-and-month-swapped'
  | 'two-dates'
  | 'field-too-long'
  | 'dossier-unknown'
  | 'outside-table';

/**
 * A step that one dossier took (`CapNhatTienDoHoSoMC`). It is no whole dossier: it changes one that is
 * known. Who took the step and what was written about it is not kept.
 */
export interface ProgressUpdate {
  /** Place in `data`, counted from 1. */
  row: number;
  code: string;
  status: StatusCode;
  /** When the step was taken. */
  at: Moment;
  startedAt: Moment | null;
  /** The due date that the rules give. */
  dueAt: Moment | null;
}

export type EncodingName = FileEncoding;

/** How the text of a file was read. `guess`: by the statistics of its letters alone. */
export interface Encoding {
  name: EncodingName;
  certainty: 'sure' | 'guess';
}

/** What a reader made of one file. */
export interface ReadFile extends Refused {
  kind: 'xlsx' | 'xls' | 'html' | 'xml-spreadsheet' | 'ods' | 'csv' | 'sync-json' | 'progress-json';
  encoding: Encoding;
  /** As the title rows name it. */
  range: StatedRange | null;
  /** Columns that it, or one of its sheets, does not have. */
  lacking?: readonly Lacking[];
  /** Data rows seen, refused ones included. */
  read: number;
  /** One record a dossier: of rows with the same code the last one. */
  records: DossierRecord[];
  /** The row of each record, in their order. */
  rows?: number[];
  /** Steps of dossiers, in the file's order; only `progress-json` has any, and it has no records. */
  updates: ProgressUpdate[];
  /** Rows that a later row of the same file replaced. */
  superseded: { row: number; by: number }[];
}
