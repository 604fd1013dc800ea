import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { readCsv } from '../../src/ingest/readers/csv.ts';
import { dossier, fixture, head } from './support.ts';

const name = 'ket-xuat-2025-07.csv';
const original = () => fixture(name).toString().replace('\ufeff', '');
const records = async (bytes: Uint8Array) => (await readRegister(bytes)).records;

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const mark = '\ufeff';

test.each<[string, () => Buffer]>([
  ['UTF-8 without a byte order mark', () => Buffer.from(original())],
  ['UTF-16 LE', () => Buffer.from(mark + original(), 'utf16le')],
  ['UTF-16 BE', () => swapped(mark + original())],
  ['NFD', () => Buffer.from(original().normalize('NFD'))],
  ['Unix line ends', () => Buffer.from(original().replaceAll('\r\n', '\n'))],
  ['a line that names the separator', () => Buffer.from(`sep=;\r\n${original()}`)],
])('a file in %s is read the same', async (_, bytes) => {
  expect(await records(bytes())).toEqual(await records(fixture(name)));
});

test('a carriage return ends a record wherever it stands', async () => {
  const ends = ['\r\n', '\n', '\r', '\r\r\n'];
  const lines = original().trimEnd().split('\r\n');
  const mixed = lines.map((line, at) => `${line};Ghi chú${ends[at % ends.length]}`).join('');
  expect(await records(Buffer.from(mixed))).toEqual(await records(fixture(name)));
});

const quoted = (cell: unknown) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
const table = (separator: string, quote: (cell: unknown) => string, ...rows: unknown[][]) =>
  Buffer.from([head, ...rows].map((row) => row.map(quote).join(separator)).join('\n'));

describe('the separator is told from the content', () => {
  test.each([';', ',', '\t'])('%j', async (separator) => {
    const title = { 'Tên thủ tục': 'Cấp bản sao; trích lục, "bản chính",,,,;;;;' };
    const file = await readRegister(table(separator, quoted, dossier(1, title), dossier(2)));
    expect(file.records).toHaveLength(2);
    expect(file.records[0]?.procedureTitle).toBe(title['Tên thủ tục']);
  });
});

test('rows are numbered by the line on which they begin', async () => {
  const lines = { 'Tên thủ tục': 'Một\nhai\nba' };
  const bytes = table(';', quoted, dossier(1, lines), dossier(2, { 'Hạn trả': '31/02/2025' }));
  expect((await readRegister(bytes)).refused).toMatchObject([{ row: 5, column: 'Hạn trả' }]);
});

const bare = (cell: unknown) => String(cell ?? '');

test.each([
  ['quoted', quoted],
  ['bare', bare],
])('two carriage returns before a line feed end one line: %s', (_, written) => {
  const bytes = table(';', written, dossier(1), dossier(2), dossier(3));
  const twice = Buffer.from(bytes.toString().replaceAll('\n', '\r\r\n'));
  expect([...readCsv(twice).rows]).toEqual([...readCsv(bytes).rows]);
});

const rows = (cells: (row: number) => Parameters<typeof dossier>[1]) =>
  Array.from({ length: 12 }, (_, at) => dossier(at + 1, cells(at + 1)));

describe('rows that two stray quotation marks put into one cell are told', () => {
  test.each([
    ['from one row to the next', ';', 4],
    ['over ten rows', ';', 12],
    ['between commas', ',', 4],
  ])('%s', async (_, separator, last) => {
    const stray = (row: number) =>
      row === 3 ? { 'Kênh nộp': '"Trực tuyến' } : row === last ? { 'Kênh nộp': 'Trực tuyến"' } : {};
    await expect(readRegister(table(separator, bare, ...rows(stray)))).rejects.toMatchObject({
      code: 'stray-quotes',
      line: 4,
    });
  });

  test('but not dossiers that a cell names', async () => {
    const titles = [
      'Kèm các hồ sơ:\nH24.113-250701-0008\nH24.113-250701-0009',
      'Kèm\nH24.113-250701-0008, Nguyễn Văn An, đã nộp',
      'Kèm\nH24.113-250701-0008,H24.113-250701-0009',
    ];
    const file = await readRegister(
      table(',', quoted, ...rows((row) => ({ 'Tên thủ tục': titles[row % titles.length]! }))),
    );
    expect(file.records).toHaveLength(12);
  });
});

test('quotation marks in a file that quotes nothing swallow no row', async () => {
  const file = await readRegister(
    table(
      ';',
      bare,
      dossier(1, { 'Tên thủ tục': 'Cấp phép cho "Công ty A"' }),
      dossier(2, { 'Tên thủ tục': '"Một cửa" liên thông' }),
      dossier(3, { 'Tên thủ tục': '"Không đóng' }),
      dossier(4),
    ),
  );
  expect(file.records.map(({ procedureTitle }) => procedureTitle)).toEqual([
    'Cấp phép cho "Công ty A"',
    '"Một cửa" liên thông',
    '"Không đóng',
    'Thủ tục đăng ký kết hôn',
  ]);
});

test('a record of more than a megabyte is damage', async () => {
  const bytes = table(';', quoted, dossier(1, { 'Số điện thoại': 'x'.repeat(2_000_000) }));
  await expect(readRegister(bytes)).rejects.toMatchObject({ code: 'damaged-csv' });
});

test('cells are told apart as a well-kept library does', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'ồ', ' ', '"', ';', ',', '\n', '\r\n', '\t'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 8 }),
      (rows) => {
        const text = [head, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n');
        const read = [...readCsv(Buffer.from(text)).rows].map(({ cells }) => cells);
        expect(read).toEqual(parse(text, { delimiter: ';' }));
      },
    ),
  );
});

test.each([
  ['quoted', quoted],
  ['as it stands', (cell: string) => cell.replaceAll(/["\n;]/g, '')],
])('a table of a megabyte, read in pieces, is the same as in one: %s', (_, written) => {
  const cells = ['a', 'một hai ba', '"', 'x;y', 'hai\ndòng', '\n\n', '', 'ồ'.repeat(40), '"\n";'];
  const rows = Array.from({ length: 9_000 }, (_, row) =>
    Array.from(
      { length: 8 },
      (_, at) => cells[(row * 7 + at * 5 + ((row * at) % 11)) % cells.length]!,
    ),
  );
  const text = [head, ...rows].map((row) => row.map(written).join(';')).join('\r\n');
  expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
  const read = [...readCsv(Buffer.from(text)).rows].map(({ cells }) => cells);
  expect(read).toEqual(parse(text, { delimiter: ';' }));
});
