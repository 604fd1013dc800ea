import { expect, test } from 'vitest';
import { MissingColumns } from '../../src/ingest/missing-columns.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import type { ReadFile } from '../../src/ingest/record.ts';
import { UnreadableFile } from '../../src/ingest/unreadable-file.ts';
import { mutate } from '../support/mutate-file.ts';
import { zipOf } from '../support/zip-writer.ts';
import { goldenBook, goldenCsv, inLegacy } from './golden.ts';
import { fixture } from './support.ts';

const files: [name: string, bytes: () => Buffer][] = [
  ['CSV', () => fixture('ket-xuat-2025-07.csv')],
  ['CSV in TCVN3', () => Buffer.from(inLegacy(goldenCsv(), 'tcvn3'), 'latin1')],
  ['CSV in UTF-16', () => Buffer.from(`\ufeff${goldenCsv()}`, 'utf16le')],
  ['sync JSON', () => fixture('dong-bo-ho-so.json')],
  [
    'JSON in message',
    () => Buffer.from(JSON.stringify({ message: fixture('dong-bo-ho-so.json').toString() })),
  ],
  ['XLSX', () => fixture('ket-xuat-2025-07.xlsx')],
  ['the legal register', () => fixture('so-theo-doi-2025-07.xlsx')],
  ['XLS', () => goldenBook('biff8')],
  ['HTML', () => goldenBook('html')],
  ['XML Spreadsheet', () => goldenBook('xlml')],
  ['ODS', () => goldenBook('ods')],
  ['a zipped CSV', () => zipOf({ 'a.csv': goldenCsv() })],
];
const runs = 300;
const longest = 5_000;

const isMoment = (value: { at: number } | null) => value === null || Number.isFinite(value.at);

const isValid = ({ read, records, refused, updates }: ReadFile): boolean =>
  read >= records.length &&
  updates.length <= read &&
  refused.every(({ column, row }) => column !== '' && row > 0) &&
  records.every(
    (record) =>
      record.code !== '' &&
      record.procedureTitle !== '' &&
      record.status >= 1 &&
      record.status <= 10 &&
      [record.receivedAt, record.dueAt, record.finishedAt, record.returnedAt].every(isMoment) &&
      (record.phoneLast4 === null || /^\d{4}$/.test(record.phoneLast4)),
  );

test.each(files)(
  'whatever happens to %s, it is read or ends in one of two errors, and soon',
  async (name, original) => {
    const bytes = original();
    for (let seed = 1; seed <= runs / files.length; seed++) {
      const started = performance.now();
      const outcome = await readRegister(mutate(bytes, seed)).catch((error: unknown) => error);
      const told = `${name}, seed ${seed}`;
      if (outcome instanceof Error) {
        expect([UnreadableFile, MissingColumns], told).toContain(outcome.constructor);
        expect((outcome as Partial<UnreadableFile>).code, told).not.toBe('unexpected');
      } else {
        expect(isValid(outcome as ReadFile), told).toBe(true);
      }
      expect(performance.now() - started, told).toBeLessThan(longest);
    }
  },
  120_000,
);
