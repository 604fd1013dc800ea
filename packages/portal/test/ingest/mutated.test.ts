import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { MissingColumns } from '../../src/ingest/missing-columns.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import type { ReadFile } from '../../src/ingest/record.ts';
import { UnreadableFile } from '../../src/ingest/unreadable-file.ts';
import { createDigitsHasher } from '../../src/lookup/digits.ts';
import { againIfSlow, importByCommand } from '../support/import-by-command.ts';
import { mutate } from '../support/mutate-file.ts';
import { temporaryData } from '../support/portal.ts';
import { takeFile } from '../support/take-file.ts';
import { on, openDesk, ward, type Desk } from '../support/taking.ts';
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
  ['XLS of 1995', () => goldenBook('biff5')],
  ['XLSB', () => goldenBook('xlsb')],
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

/** Everything that a file may change. */
const held = (desk: Desk) => (['dossiers', 'imports', 'tally_days'] as const).map(desk.dump);

const hasher = createDigitsHasher(new Uint8Array(32).fill(7));

/** What it comes to when it is taken in; one that is not taken leaves the store as it was. */
const take = async (desk: Desk, bytes: Uint8Array, told: string): Promise<string> => {
  const before = held(desk);
  const tools = { store: desk.store, hasher, now: () => on('2025-07-20'), ward };
  const outcome = await takeFile(tools, bytes).then(
    (report) => report.outcome,
    (error: unknown) => error as Error,
  );
  if (outcome !== 'applied') expect(held(desk), told).toEqual(before);
  if (!(outcome instanceof Error)) return outcome;
  expect([UnreadableFile, MissingColumns], told).toContain(outcome.constructor);
  expect((outcome as Partial<UnreadableFile>).code, told).not.toBe('unexpected');
  return 'unreadable';
};

/** The same by the command, with its end and its memory. */
const takeByCommand = async (bytes: Uint8Array, outcome: string, told: string): Promise<void> => {
  const path = join(dirname(temporaryData()), 'file');
  writeFileSync(path, bytes);
  const command = await againIfSlow(() =>
    importByCommand(path, { size: bytes.length, env: { MOTCUA_DATA: temporaryData() } }),
  );
  expect([command.faults, command.outcome], told).toEqual([[], outcome]);
};

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  return () => desk.close();
});

test.each(files)(
  'whatever happens to %s, it is read and taken in or ends in one of two errors, and soon',
  async (name, original) => {
    const bytes = original();
    for (let seed = 1; seed <= runs / files.length; seed++) {
      const mutated = mutate(bytes, seed);
      const told = `${name}, seed ${seed}`;
      const started = performance.now();
      const read = await readRegister(mutated).catch(() => null);
      expect(performance.now() - started, told).toBeLessThan(longest);
      if (read !== null) expect(isValid(read), told).toBe(true);
      const outcome = await take(desk, mutated, told);
      if (seed % 10 === 0) await takeByCommand(mutated, outcome, told);
    }
  },
  120_000,
);
