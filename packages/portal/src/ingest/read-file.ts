import { setImmediate } from 'node:timers/promises';
import { normalise } from './normalise.ts';
import type { RawRow } from './raw-row.ts';
import { readCsv } from './readers/csv.ts';
import { detect, type Detected } from './readers/detect.ts';
import { readSyncJson } from './readers/sync-json.ts';
import { readXlsx } from './readers/xlsx.ts';
import type { DossierRecord, ReadFile, Refusal } from './record.ts';
import { readTable, type Table } from './table.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Larger files are refused; a caller with a path asks for the size before it reads. */
export const mostBytes = 200_000_000;

export type Progress = (done: number, total: number) => void;

/** Rows between two calls of the progress callback; the event loop turns between them. */
const stride = 2_000;

const tableOf = (bytes: Buffer, detected: Detected): Table => {
  switch (detected.kind) {
    case 'xlsx':
      return readTable(readXlsx(bytes, detected.entries));
    case 'csv':
      return readTable([readCsv(detected.text)]);
    case 'sync-json':
      return { range: null, rows: readSyncJson(detected.text) };
  }
};

const normaliseAll = async (rows: RawRow[], progress?: Progress) => {
  const kept = new Map<string, { row: number; record: DossierRecord }>();
  const refused: Refusal[] = [];
  const superseded: ReadFile['superseded'] = [];
  for (const [index, raw] of rows.entries()) {
    if (index % stride === 0) {
      progress?.(index, rows.length);
      await setImmediate();
    }
    const record = normalise(raw);
    if (Array.isArray(record)) {
      refused.push(...record);
      continue;
    }
    const before = kept.get(record.code);
    if (before !== undefined) superseded.push({ row: before.row, by: raw.row });
    kept.set(record.code, { row: raw.row, record });
  }
  progress?.(rows.length, rows.length);
  return { records: [...kept.values()].map(({ record }) => record), refused, superseded };
};

/**
 * Reads a register of any known kind, told by its content. Throws `UnreadableFile` or `MissingColumns`
 * and nothing else; rows that can't be used are listed in `refused`.
 */
export const readRegister = async (bytes: Uint8Array, progress?: Progress): Promise<ReadFile> => {
  if (bytes.length > mostBytes) throw new UnreadableFile('too-large');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const detected = detect(buffer);
  const { range, rows } = tableOf(buffer, detected);
  return { kind: detected.kind, range, read: rows.length, ...(await normaliseAll(rows, progress)) };
};
