import { setImmediate } from 'node:timers/promises';
import type { HeadingMap } from './heading-map.ts';
import { Normaliser } from './normalise.ts';
import type { RawRow, Sheet } from './raw-row.ts';
import { readCsv, type CountHeadings } from './readers/csv.ts';
import { markupKind, textOf, type Detected } from './readers/detect.ts';
import { readHtml } from './readers/html.ts';
import { readJson, type JsonRows } from './readers/json.ts';
import { mostMarkup, mostText } from './readers/limits.ts';
import { readPackaged } from './readers/packaged.ts';
import { readXls } from './readers/xls.ts';
import { readXmlSpreadsheet } from './readers/xml-spreadsheet.ts';
import type {
  DossierRecord,
  Encoding,
  EncodingName,
  ProgressUpdate,
  ReadFile,
  Refusal,
} from './record.ts';
import {
  inBatches,
  RepeatedDossier,
  type RecordBatch,
  type RegisterStream,
  type Repeats,
  type Tail,
} from './register-stream.ts';
import { readTable } from './table.ts';
import { isPlainUtf8 } from './text/decode.ts';
import { repairSheets } from './text/repair.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface ReadOptions {
  /** The encoding of the file's text, where a person knows better than the guess. */
  encoding?: EncodingName | undefined;
  /** What headings mean, where a person knows better than the guess. */
  mapping?: HeadingMap | undefined;
}

/** Makes the keyed hash of the digits of a dossier's phone. */
type HashDigits = (code: string, digits: string) => string;

export interface OpenOptions extends ReadOptions {
  /** `merge` unless told. */
  repeats?: Repeats | undefined;
  hashDigits?: HashDigits | undefined;
}

/** Rows in a batch. */
const stride = 2_000;

const inUnicode: Encoding = { name: 'utf-8', certainty: 'sure' };

interface Sheets {
  kind: Exclude<ReadFile['kind'], JsonRows['kind']>;
  sheets: Sheet[];
  encoding: Encoding;
}

/** The sheets of a file that is no JSON, as they stand in it. */
export const sheetsIn = async (
  file: Detected,
  override: EncodingName | undefined,
  countHeadings?: CountHeadings,
): Promise<Sheets> => {
  switch (file.kind) {
    case 'xlsx':
    case 'ods':
      return {
        kind: file.kind,
        sheets: await readPackaged(file.bytes, file.entries, file.kind),
        encoding: inUnicode,
      };
    case 'xls':
      return { kind: 'xls', sheets: await readXls(file.bytes), encoding: inUnicode };
    default: {
      const { text, encoding } = textOf(file.bytes, override);
      if (file.kind !== 'markup')
        return { kind: 'csv', sheets: [readCsv(text, countHeadings)], encoding };
      const kind = markupKind(text);
      const sheets = await (kind === 'html' ? readHtml(text) : readXmlSpreadsheet(text));
      return { kind, sheets, encoding };
    }
  }
};

/** Bytes of a row of a file that is neither packed nor wordy. */
const usualRow = 400;

const expectedRows = (done: number, bytes: number): number =>
  Math.max(done + 1, Math.round(bytes / usualRow));

interface Reading {
  bytes: number;
  repeats: Repeats;
  hashDigits: HashDigits | undefined;
}

/** Where a hash can be made, the digits are not handed on. */
const withHash = (record: DossierRecord, hashDigits: HashDigits | undefined): DossierRecord => {
  if (hashDigits === undefined || record.phoneLast4 === null) return record;
  record.phoneHash = hashDigits(record.code, record.phoneLast4);
  record.phoneLast4 = null;
  return record;
};

/** The event loop turns between batches. */
async function* readDossiers(
  raws: Iterable<RawRow>,
  { bytes, repeats, hashDigits }: Reading,
): AsyncGenerator<RecordBatch, Tail> {
  const normaliser = new Normaliser();
  const places = new Map<string, number>();
  let records: DossierRecord[] = [];
  let rows: number[] = [];
  const refused: Refusal[] = [];
  const superseded: ReadFile['superseded'] = [];
  const visit = (raw: RawRow) => {
    const record = normaliser.dossier(raw);
    if (Array.isArray(record)) {
      for (const refusal of record) refused.push(refusal);
      return;
    }
    const place = places.get(record.code);
    if (place === undefined) {
      places.set(record.code, records.push(withHash(record, hashDigits)) - 1);
      rows.push(raw.row);
      return;
    }
    if (repeats === 'refuse') throw new RepeatedDossier();
    superseded.push({ row: rows[place]!, by: raw.row });
    records[place] = withHash(record, hashDigits);
    rows[place] = raw.row;
  };
  let read = 0;
  for (const raw of raws) {
    if (read % stride === 0) {
      if (repeats === 'refuse' && records.length > 0) {
        yield { records, rows, expected: expectedRows(read, bytes) };
        [records, rows] = [[], []];
      } else await setImmediate();
    }
    visit(raw);
    read += 1;
  }
  if (repeats === 'merge') yield* inBatches(records, rows);
  else if (records.length > 0) yield { records, rows, expected: read };
  return { read, refused, superseded, updates: [] };
}

// eslint-disable-next-line require-yield -- steps are no records
async function* readUpdates(
  raws: Extract<JsonRows, { kind: 'progress-json' }>['rows'],
): AsyncGenerator<RecordBatch, Tail> {
  const normaliser = new Normaliser();
  const updates: ProgressUpdate[] = [];
  const refused: Refusal[] = [];
  let read = 0;
  for (const raw of raws) {
    if (read % stride === 0) await setImmediate();
    const update = normaliser.update(raw);
    if (Array.isArray(update)) refused.push(...update);
    else updates.push(update);
    read += 1;
  }
  return { read, refused, superseded: [], updates };
}

/** JSON is read byte by byte as UTF-8; a text in anything else is written so first. */
const utf8 = (bytes: Buffer, override: EncodingName | undefined) => {
  if (override === undefined && isPlainUtf8(bytes)) return { json: bytes, encoding: inUnicode };
  const { text, encoding } = textOf(bytes, override);
  return { json: Buffer.from(text), encoding };
};

/** Of zips the unpacked size counts, which is checked where they are unpacked. */
const mostOf: Record<Detected['kind'], number> = {
  xlsx: Infinity,
  ods: Infinity,
  xls: mostMarkup,
  markup: mostMarkup,
  csv: mostText,
  json: mostText,
};

/**
 * Reads a file whose kind is known, in this thread. Throws `UnreadableFile` or `MissingColumns`, at once
 * or from its batches.
 */
export const openHere = async (
  file: Detected,
  { encoding: override, mapping, repeats = 'merge', hashDigits }: OpenOptions,
): Promise<RegisterStream> => {
  const bytes = file.bytes.length;
  if (bytes > mostOf[file.kind]) throw new UnreadableFile('too-heavy');
  const reading = { bytes, repeats, hashDigits };
  if (file.kind === 'json') {
    const { json, encoding } = utf8(file.bytes, override);
    const content = readJson(json);
    const batches =
      content.kind === 'sync-json'
        ? readDossiers(content.rows, reading)
        : readUpdates(content.rows);
    return { kind: content.kind, encoding, range: null, batches };
  }
  const { kind, ...read } = await sheetsIn(file, override);
  const { sheets, encoding } = repairSheets(read.sheets, read.encoding, override);
  const { range, rows } = readTable(sheets, mapping);
  return { kind, encoding, range, batches: readDossiers(rows, reading) };
};
