import { setImmediate } from 'node:timers/promises';
import type { HeadingMap } from './heading-map.ts';
import { Normaliser } from './normalise.ts';
import type { RawRow, Sheet, SheetRow } from './raw-row.ts';
import { headingsOfRegister, readCsv, type CountHeadings } from './readers/csv.ts';
import { markupKind, textOf, type Detected } from './readers/detect.ts';
import { readHtml } from './readers/html.ts';
import { readJson, type JsonRows } from './readers/json.ts';
import { mostMarkup, mostText } from './readers/limits.ts';
import { readPackaged } from './readers/packaged.ts';
import { readXls } from './readers/xls.ts';
import { readXmlSpreadsheet } from './readers/xml-spreadsheet.ts';
import type { DossierRecord, Encoding, EncodingName, ProgressUpdate, ReadFile } from './record.ts';
import { Refusals } from './refusals.ts';
import {
  inBatches,
  type Batch,
  type RegisterStream,
  type Repeats,
  type Tail,
} from './register-stream.ts';
import { readTable } from './table.ts';
import { plainUtf8 } from './text/decode.ts';
import { repairRows, repairSheets } from './text/repair.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface ReadOptions {
  /** The encoding of the file's text, where a person knows better than the guess. */
  encoding?: EncodingName | undefined;
  /** What headings mean, where a person knows better than the guess. */
  mapping?: HeadingMap | undefined;
}

export interface OpenOptions<Dossier> extends ReadOptions {
  /** `merge` unless told. */
  repeats?: Repeats | undefined;
  /** What to make of a record as it is read. */
  make: (record: DossierRecord) => Dossier;
}

/** Rows in a batch. */
const stride = 500;

const inUnicode: Encoding = { name: 'utf-8', certainty: 'sure' };

/** Long texts are read byte by byte as UTF-8; one in anything else is written so first. */
const inUtf8 = (bytes: Buffer, override: EncodingName | undefined) => {
  const plain = override?.startsWith('utf-16') ? null : plainUtf8(bytes);
  if (plain !== null) return { bytes: plain, encoding: inUnicode };
  const { text, encoding } = textOf(bytes, override);
  return { bytes: Buffer.from(text), encoding };
};

interface Sheets {
  kind: Exclude<ReadFile['kind'], JsonRows['kind']>;
  sheets: Sheet[];
  encoding: Encoding;
}

/** The sheets of a file that is no JSON, as they stand in it. */
const sheetsAsTyped = async (
  file: Detected,
  override: EncodingName | undefined,
  countHeadings: CountHeadings,
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
    case 'csv': {
      const { bytes, encoding } = inUtf8(file.bytes, override);
      const count = (rows: SheetRow[]) => countHeadings(repairRows(rows, encoding, override));
      return { kind: 'csv', sheets: [readCsv(bytes, count)], encoding };
    }
    default: {
      const { text, encoding } = textOf(file.bytes, override);
      const kind = markupKind(text);
      const sheets = kind === 'html' ? readHtml(text) : await readXmlSpreadsheet(text);
      return { kind, sheets, encoding };
    }
  }
};

/** The sheets of a file that is no JSON; what was typed in an old font is in Unicode. */
export const sheetsIn = async (
  file: Detected,
  override: EncodingName | undefined,
  countHeadings: CountHeadings,
): Promise<Sheets> => {
  const { kind, sheets, encoding } = await sheetsAsTyped(file, override, countHeadings);
  return { kind, ...repairSheets(sheets, encoding, override) };
};

/** Bytes of a row of a file that is neither packed nor wordy. */
const usualRow = 400;

const expectedRows = (done: number, bytes: number): number =>
  Math.max(done + 1, Math.round(bytes / usualRow));

interface Reading<Dossier> {
  bytes: number;
  repeats: Repeats;
  make: (record: DossierRecord) => Dossier;
}

/** The event loop turns between batches. */
async function* readDossiers<Dossier>(
  raws: Iterable<RawRow>,
  { bytes, repeats, make }: Reading<Dossier>,
): AsyncGenerator<Batch<Dossier>, Tail> {
  const normaliser = new Normaliser();
  const places = new Map<string, number>();
  let dossiers: Dossier[] = [];
  let rows: number[] = [];
  const refusals = new Refusals();
  const superseded: ReadFile['superseded'] = [];
  const visit = (raw: RawRow) => {
    const record = normaliser.dossier(raw);
    if (Array.isArray(record)) {
      refusals.add(record);
      return;
    }
    const place = places.get(record.code);
    if (place === undefined) {
      const next = dossiers.push(make(record)) - 1;
      if (repeats === 'merge') places.set(record.code, next);
      rows.push(raw.row);
      return;
    }
    superseded.push({ row: rows[place]!, by: raw.row });
    dossiers[place] = make(record);
    rows[place] = raw.row;
  };
  let read = 0;
  for (const raw of raws) {
    if (read % stride === 0) {
      if (repeats === 'pass' && dossiers.length > 0) {
        yield { dossiers, rows, expected: expectedRows(read, bytes) };
        [dossiers, rows] = [[], []];
      } else await setImmediate();
    }
    visit(raw);
    read += 1;
  }
  if (repeats === 'merge') yield* inBatches(dossiers, rows);
  else if (dossiers.length > 0) yield { dossiers, rows, expected: read };
  return { read, ...refusals.told, superseded, updates: [] };
}

// eslint-disable-next-line require-yield -- steps are no records
async function* readUpdates(
  raws: Extract<JsonRows, { kind: 'progress-json' }>['rows'],
): AsyncGenerator<never, Tail> {
  const normaliser = new Normaliser();
  const updates: ProgressUpdate[] = [];
  const refusals = new Refusals();
  let read = 0;
  for (const raw of raws) {
    if (read % stride === 0) await setImmediate();
    const update = normaliser.update(raw);
    if (Array.isArray(update)) refusals.add(update);
    else updates.push(update);
    read += 1;
  }
  return { read, ...refusals.told, superseded: [], updates };
}

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
export const openHere = async <Dossier>(
  file: Detected,
  { encoding: override, mapping, repeats = 'merge', make }: OpenOptions<Dossier>,
): Promise<RegisterStream<Dossier>> => {
  const bytes = file.bytes.length;
  if (bytes > mostOf[file.kind]) throw new UnreadableFile('too-heavy');
  const reading = { bytes, repeats, make };
  if (file.kind === 'json') {
    const { bytes: json, encoding: written } = inUtf8(file.bytes, override);
    const { encoding, ...content } = readJson(json, written, override);
    const batches =
      content.kind === 'sync-json'
        ? readDossiers(content.rows, reading)
        : readUpdates(content.rows);
    return { kind: content.kind, encoding, range: null, batches };
  }
  const headings = headingsOfRegister(mapping);
  const { kind, sheets, encoding } = await sheetsIn(file, override, headings);
  const { range, lacking, rows } = readTable(sheets, mapping);
  return { kind, encoding, range, lacking, batches: readDossiers(rows, reading) };
};
