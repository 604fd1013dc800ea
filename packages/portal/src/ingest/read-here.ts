import { setImmediate } from 'node:timers/promises';
import type { HeadingMap } from './heading-map.ts';
import { Normaliser } from './normalise.ts';
import type { RawRow, Sheet } from './raw-row.ts';
import { readCsv } from './readers/csv.ts';
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
import { readTable } from './table.ts';
import { isPlainUtf8 } from './text/decode.ts';
import { repairSheets } from './text/repair.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Rows read, and how many there are as far as is known by then. */
export type Progress = (done: number, total: number) => void;

export interface ReadOptions {
  /** The encoding of the file's text, where a person knows better than the guess. */
  encoding?: EncodingName | undefined;
  /** What headings mean, where a person knows better than the guess. */
  mapping?: HeadingMap | undefined;
  onProgress?: Progress | undefined;
}

/** Rows between two calls of the progress callback; the event loop turns between them. */
const stride = 2_000;

const inUnicode: Encoding = { name: 'utf-8', certainty: 'sure' };

interface Sheets {
  kind: Exclude<ReadFile['kind'], JsonRows['kind']>;
  sheets: Sheet[];
  encoding: Encoding;
}

/** The sheets of a file that is no JSON, as they stand in it. */
export const sheetsIn = (file: Detected, override: EncodingName | undefined): Sheets => {
  switch (file.kind) {
    case 'xlsx':
    case 'ods':
      return {
        kind: file.kind,
        sheets: readPackaged(file.bytes, file.entries, file.kind),
        encoding: inUnicode,
      };
    case 'xls':
      return { kind: 'xls', sheets: readXls(file.bytes), encoding: inUnicode };
    default: {
      const { text, encoding } = textOf(file.bytes, override);
      if (file.kind !== 'markup') return { kind: 'csv', sheets: [readCsv(text)], encoding };
      const kind = markupKind(text);
      const sheets = kind === 'html' ? readHtml(text) : readXmlSpreadsheet(text);
      return { kind, sheets, encoding };
    }
  }
};

/** Goes through rows and lets the event loop turn in between; the number of rows is a guess until the end. */
const eachRow = async <Row>(
  rows: Iterable<Row>,
  bytes: number,
  visit: (row: Row) => void,
  onProgress: Progress | undefined,
): Promise<number> => {
  let done = 0;
  for (const row of rows) {
    if (done % stride === 0) {
      onProgress?.(done, Math.max(done + 1, Math.round(bytes / usualRow)));
      await setImmediate();
    }
    visit(row);
    done += 1;
  }
  onProgress?.(done, done);
  return done;
};

/** Bytes of a row of a file that is neither packed nor wordy. */
const usualRow = 400;

type Rows = Pick<ReadFile, 'read' | 'records' | 'rows' | 'updates' | 'refused' | 'superseded'>;

const readDossiers = async (
  rows: Iterable<RawRow>,
  bytes: number,
  onProgress: Progress | undefined,
): Promise<Rows> => {
  const normaliser = new Normaliser();
  const places = new Map<string, number>();
  const records: DossierRecord[] = [];
  const rowOf: number[] = [];
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
      places.set(record.code, records.push(record) - 1);
      rowOf.push(raw.row);
      return;
    }
    superseded.push({ row: rowOf[place]!, by: raw.row });
    records[place] = record;
    rowOf[place] = raw.row;
  };
  const read = await eachRow(rows, bytes, visit, onProgress);
  return {
    read,
    records,
    rows: rowOf,
    updates: [],
    refused,
    superseded,
  };
};

const readUpdates = async (
  rows: Extract<JsonRows, { kind: 'progress-json' }>['rows'],
  bytes: number,
  onProgress: Progress | undefined,
): Promise<Rows> => {
  const normaliser = new Normaliser();
  const updates: ProgressUpdate[] = [];
  const refused: Refusal[] = [];
  const read = await eachRow(
    rows,
    bytes,
    (raw) => {
      const update = normaliser.update(raw);
      if (Array.isArray(update)) refused.push(...update);
      else updates.push(update);
    },
    onProgress,
  );
  return { read, records: [], updates, refused, superseded: [] };
};

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

/** Reads a file whose kind is known, in this thread. Throws `UnreadableFile` or `MissingColumns`. */
export const readHere = async (
  file: Detected,
  { encoding: override, mapping, onProgress }: ReadOptions,
): Promise<ReadFile> => {
  const size = file.bytes.length;
  if (size > mostOf[file.kind]) throw new UnreadableFile('too-heavy');
  if (file.kind === 'json') {
    const { json, encoding } = utf8(file.bytes, override);
    const content = readJson(json);
    const rows =
      content.kind === 'sync-json'
        ? await readDossiers(content.rows, size, onProgress)
        : await readUpdates(content.rows, size, onProgress);
    return { kind: content.kind, encoding, range: null, ...rows };
  }
  const { kind, ...read } = sheetsIn(file, override);
  const { sheets, encoding } = repairSheets(read.sheets, read.encoding, override);
  const { range, rows } = readTable(sheets, mapping);
  return { kind, encoding, range, ...(await readDossiers(rows, size, onProgress)) };
};
