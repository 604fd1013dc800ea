import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDossierCode } from '../../src/ingest/dossier-code.ts';
import { phoneLast4 } from '../../src/ingest/phone.ts';
import { dossier, head, readOne, readRows, refusalsOf } from './support.ts';

describe('a dossier code', () => {
  test.each([
    ['H24.113-250701-0001', 'H24.113-250701-0001'],
    ['000.00.06.H56-250701-000123', '000.00.06.H56-250701-000123'],
    ['03706/2026/07906', '03706/2026/07906'],
    [' h24.113\u00a0-\u2013250701-0001'.replace('-\u2013', '\u2013'), 'H24.113-250701-0001'],
    ['Н24.113-250701-0001', 'H24.113-250701-0001'],
    ["'H24.113-250701-0001", 'H24.113-250701-0001'],
    ['’03706/2026/07906', '03706/2026/07906'],
    ['\u200eH24.113-\u200f250701\u202c-\u20600001\ufeff', 'H24.113-250701-0001'],
  ])('%s is read', (text, code) => {
    expect(readDossierCode(text)).toBe(code);
  });

  test.each([
    '',
    'HS-5',
    'Nguyễn Văn A',
    '0914981220',
    'H24.113-251301-0001',
    'H24.113-250732-0001',
    'H24.113-250701-001',
    'H24.113-250701-0000001',
    'H24.113-250701-0001 H24.113-250701-0002',
    'H24.113-250701-0001<b>',
    "''H24.113-250701-0001",
    `${'A'.repeat(60)}-250701-0001`,
    'A.'.repeat(50_000),
  ])('%s is none', (text) => {
    expect(readDossierCode(text)).toBeNull();
  });
});

describe('the procedure', () => {
  test.each([
    ['1.000894 Thủ tục đăng ký kết hôn', '1.000894', 'Thủ tục đăng ký kết hôn'],
    ['1.000894.000.00.00.H24 - Thủ tục đăng ký kết hôn', '1.000894', 'Thủ tục đăng ký kết hôn'],
    ['1.000894.01: Thủ tục', '1.000894', 'Thủ tục'],
    ['2.000815 1 bản sao', '2.000815', '1 bản sao'],
    ['Thủ tục không mã', null, 'Thủ tục không mã'],
    [' Thủ tục\u00a0\u200b đăng  ký\t'.normalize('NFD'), null, 'Thủ tục đăng ký'],
    ['Thủ\u0000 tục\u202e', null, 'Thủ tục'],
    ['1.000894', '1.000894', '1.000894'],
  ])('%j', async (title, procedureCode, procedureTitle) => {
    expect(await readOne({ 'Tên thủ tục': title })).toMatchObject({
      procedureCode,
      procedureTitle,
    });
  });

  test.each([
    ['1.000894.000.00.00.H24', '1.000894'],
    [1.00098, '1.000980'],
    ['1,00098', '1.000980'],
    ['QT-12', null],
  ])('its code in a column of its own: %j', async (value, procedureCode) => {
    const { records } = await readRows([
      [...head, 'Mã TTHC'],
      [...dossier(1, { 'Tên thủ tục': 'Thủ tục' }), value],
    ]);
    expect(records).toMatchObject([{ procedureCode, procedureTitle: 'Thủ tục' }]);
  });
});

describe('of a phone only the last four digits are kept', () => {
  test.each<[string | number, string | null]>([
    ['0914981220', '1220'],
    ['0914 981 220', '1220'],
    ['0914.981.220', '1220'],
    ['+84914981220', '1220'],
    ['84914981220', '1220'],
    ['+84 (0)914 981 220', '1220'],
    ['(0225) 3 123 456', '3456'],
    ['02253123456', '3456'],
    [914981220, '1220'],
    ['Số 73, tổ 22, phường Đông Hải; 0914981220', '1220'],
    ['Số 73 tổ 22 0914981220', '1220'],
    ['0900000001 - 0900000002', '0002'],
    ['0900000001/0900000002 22', null],
    ['Số 73, tổ 22', null],
    ['CCCD 031080012345', null],
    ['01/07/2025', null],
    ['', null],
    ['0'.repeat(100_000), null],
  ])('%s', (cell, digits) => {
    expect(phoneLast4(cell)).toBe(digits);
  });
});

describe('a row that can’t be used', () => {
  test('lists all that is wrong with it', async () => {
    expect(
      await refusalsOf({
        'Kênh nộp': 'Bồ câu',
        'Trạng thái': 12,
        'Ngày tiếp nhận': '31/02/2025',
        'Hạn trả': 'mai',
        'Tên thủ tục': null,
      }),
    ).toEqual([
      'Tên thủ tục: procedure-missing (empty)',
      'Kênh nộp: channel-unknown (text)',
      'Trạng thái: status-unknown (number)',
      'Ngày tiếp nhận: date-impossible (date)',
      'Hạn trả: date-impossible (text)',
    ]);
  });

  test.each([
    [{ 'Mã hồ sơ': 'x' }, 'Mã hồ sơ: code-malformed (text)'],
    [{ 'Mã hồ sơ': '01/07/2025' }, 'Mã hồ sơ: code-malformed (date)'],
    [{ 'Mã hồ sơ': null }, 'Mã hồ sơ: code-missing (empty)'],
    [{ 'Ngày tiếp nhận': null }, 'Ngày tiếp nhận: received-missing (empty)'],
    [{ 'Ngày tiếp nhận': '-' }, 'Ngày tiếp nhận: received-missing (empty)'],
    [{ 'Tên thủ tục': '…' }, 'Tên thủ tục: procedure-missing (empty)'],
    [{ 'Tên thủ tục': 'ổ'.repeat(501) }, 'Tên thủ tục: field-too-long (text)'],
    [{ 'Tên thủ tục': 'a'.repeat(30_000) }, 'Tên thủ tục: field-too-long (text)'],
  ])('%j', async (cells, refusal) => {
    expect(await refusalsOf(cells)).toEqual([refusal]);
  });

  test('never shows a value', async () => {
    const secret = fc.stringMatching(/^[a-zđ]{12,20}$/);
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.subarray(head.slice(1), { minLength: 1 }),
        async (value, columns) => {
          const cells = Object.fromEntries(columns.map((column) => [column, value]));
          const { refused } = await readRows([head, dossier(1), dossier(2, cells)]);
          expect(JSON.stringify(refused)).not.toContain(value);
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('titles of 500 letters are taken', async () => {
  const { procedureTitle } = await readOne({ 'Tên thủ tục': 'ổ'.normalize('NFD').repeat(500) });
  expect(procedureTitle).toHaveLength(500);
});

test('an absent due date is no due date, and a due midnight means the whole day', async () => {
  expect(await readOne({ 'Hạn trả': null })).toMatchObject({ dueAt: null, firstDueAt: null });
  expect(await readOne({ 'Hạn trả': '02/07/2025 00:00:00' })).toMatchObject({
    dueAt: { at: Date.parse('2025-07-02T00:00:00+07:00'), wholeDay: true },
  });
});

test('of rows with one code the last wins, and the others are listed', async () => {
  const again = (number: number, status: string) =>
    dossier(number, { 'Mã hồ sơ': 'H24.113-250701-0001', 'Trạng thái': status });
  const file = await readRows([
    head,
    again(1, 'Được tiếp nhận'),
    dossier(2),
    again(3, 'Đang xử lý'),
    again(4, 'Đã xử lý xong'),
  ]);
  expect(file.records.map(({ status }) => status)).toEqual([9, 4]);
  expect(file.superseded).toEqual([
    { row: 2, by: 4 },
    { row: 4, by: 5 },
  ]);
  expect(file.read).toBe(4);
});

test.each(['Phòng Tư pháp 0912 345 678', 'Bà Nguyễn Thị Thử', 'Hồ sơ H24.113-250701-0001'])(
  'an office or a field that holds more than its name is none: %s',
  async (said) => {
    const more = [...head, 'Đơn vị xử lý', 'Lĩnh vực'];
    const { records, refused } = await readRows([
      more,
      [...dossier(1), said, said],
      [...dossier(2), 'Phòng Tư pháp', 'Hộ tịch'],
    ]);
    expect(refused).toEqual([]);
    expect(records).toMatchObject([
      { unit: null, field: null },
      { unit: 'Phòng Tư pháp', field: 'Hộ tịch' },
    ]);
  },
);
