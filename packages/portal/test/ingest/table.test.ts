import { describe, expect, test } from 'vitest';
import { MissingColumns } from '../../src/ingest/missing-columns.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import { bytesOf, dossier, head, readRows, workbook } from './support.ts';

const codes = ({ records }: { records: { code: string }[] }) =>
  records.map(({ code }) => code.slice(-4));

describe('a table is found', () => {
  test('under any number of title rows, and its rows keep their numbers', async () => {
    const titles = Array.from({ length: 40 }, (_, index) => [`Dòng ${index}`]);
    const file = await readRows([...titles, [], head, dossier(1), dossier(2, { 'Hạn trả': 'x' })]);
    expect(codes(file)).toEqual(['0001']);
    expect(file.refused).toEqual([
      { row: 44, column: 'Hạn trả', kind: 'text', code: 'date-impossible' },
    ]);
  });

  test('whatever the order of its columns and whatever stands between them', async () => {
    const order = [6, 3, 5, 1, 4, 2, 7, 0];
    const shuffle = (row: (string | number | null)[]) => [
      null,
      ...order.flatMap((index) => [row[index] ?? null, 'Ghi chú riêng']),
    ];
    const file = await readRows([shuffle(head), shuffle(dossier(1)), shuffle(dossier(2))]);
    const plain = await readRows([head, dossier(1), dossier(2)]);
    expect(file.records).toEqual(plain.records);
  });

  test.each([
    ['capitals', head.map((heading) => heading.toUpperCase())],
    [
      'no marks',
      head.map((heading) => heading.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')),
    ],
    [
      'NFD and hard spaces',
      head.map((heading) => heading.normalize('NFD').replaceAll(' ', '\u00a0')),
    ],
    [
      'letters that only look Latin',
      head.map((heading) =>
        heading
          .normalize('NFD')
          .replace(/[aoesMST]/g, (letter) => 'аоеѕМЅТ'['aoesMST'.indexOf(letter)]!),
      ),
    ],
    [
      'signs of direction, also within words',
      head.map(
        (heading) => `\u200e${heading.replace(/\p{L}+/u, (word) => [...word].join('\u200f'))}`,
      ),
    ],
    ['line breaks', head.map((heading) => heading.replace(' ', '\r\n'))],
    ['remarks in brackets', head.map((heading) => `${heading} (*)`)],
  ])('with headings in %s', async (_, headings) => {
    const file = await readRows([headings, dossier(1)]);
    expect(codes(file)).toEqual(['0001']);
    expect(file.records[0]).toMatchObject({ phoneLast4: '0123', dueAt: { wholeDay: false } });
  });

  test.each([
    [
      'Số hồ sơ',
      'Thủ tục hành chính',
      'Hình thức tiếp nhận',
      'Ngày nhận',
      'Ngày hẹn trả',
      'Tình trạng',
    ],
    ['Số biên nhận', 'Tên TTHC', 'Phương thức nhận', 'Nhận hồ sơ', 'Hẹn trả kết quả', 'Trạng thái'],
    ['Mã hồ sơ', 'Nội dung', 'Kênh nộp', 'Ngày tiếp nhận', 'Hạn trả', 'Tình trạng'],
    ['Mã hồ sơ', 'Mã TTHC', 'Kênh nộp', 'Ngày tiếp nhận', 'Hạn trả', 'Trạng thái'],
  ])('by the synonyms %s, %s, %s, %s, %s, %s', async (...headings) => {
    const file = await readRows([['STT', ...headings, 'SĐT'], dossier(1)]);
    expect(file.records[0]).toMatchObject({
      procedureCode: '1.000894',
      dueAt: { wholeDay: false },
      phoneLast4: '0123',
    });
  });

  test('in the sheet that holds one, the others are not data', async () => {
    const file = await readRegister(
      bytesOf(
        workbook({
          'Thống kê': [
            ['Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết'],
            ['Hộ tịch', 30, 22],
          ],
          'Danh sách': [['Từ ngày 01/07/2025 đến ngày 11/07/2025'], head, dossier(1)],
          'Hướng dẫn': [['Xin đọc kỹ'], ['1', '2', '3']],
          Trống: [],
        }),
      ),
    );
    expect(codes(file)).toEqual(['0001']);
    expect(file.range).toEqual({ from: '2025-07-01', to: '2025-07-11' });
  });

  test('in every sheet that holds one, and refusals then name the sheet', async () => {
    const file = await readRegister(
      bytesOf(
        workbook({
          'Tháng 7': [['tháng 7 năm 2025'], head, dossier(1)],
          'Tháng 8': [['tháng 8 năm 2025'], head, dossier(2), dossier(3, { 'Hạn trả': '?x' })],
        }),
      ),
    );
    expect(codes(file)).toEqual(['0001', '0002']);
    expect(file.refused).toMatchObject([{ row: 4, column: 'Tháng 8: Hạn trả' }]);
    expect(file.range).toEqual({ from: '2025-07-01', to: '2025-08-31' });
  });

  test('but not in a sheet that nobody sees', async () => {
    const book = workbook({ Cũ: [head, dossier(9)], Mới: [head, dossier(1)] });
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    expect(codes(await readRegister(bytesOf(book)))).toEqual(['0001']);
  });

  test('under heads of two rows, where a group says what its columns mean', async () => {
    const upper = ['STT', 'Mã hồ sơ', 'Thủ tục', 'Tiếp nhận', null, 'Ngày', null, 'Trạng thái'];
    const lower = [null, null, null, 'Ngày', 'Hình thức', 'Hẹn trả', 'Trả kết quả', null];
    const row = [
      1,
      'H24.113-250701-0001',
      'Khai sinh',
      '01/07/2025',
      'Trực tiếp',
      '02/07/2025',
      '03/07/2025',
      'Đã trả kết quả',
    ];
    const { records } = await readRows([upper, lower, [1, 2, 3, 4, 5, 6, 7, 8], row]);
    expect(records).toMatchObject([
      { channel: 'in-person', dueAt: { wholeDay: true }, returnedAt: { wholeDay: true } },
    ]);
  });
});

describe('among and below the dossiers', () => {
  const signed = [
    [],
    [null, 'Tổng số', '2 hồ sơ'],
    ['Tổng cộng:', 2, 2, 2, 2, 2, 2, 2],
    [null, null, null, null, null, 'Đông Hải, ngày 12 tháng 7 năm 2025'],
    [null, null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG BỘ PHẬN', null, 'GIÁM ĐỐC'],
    [null, null, '(Ký, ghi rõ họ tên)', null, null, null, '(Ký, đóng dấu)'],
    ['Ghi chú: số liệu trích xuất từ hệ thống'],
    ['Ngày in', null, null, null, '12/07/2025 07:30'],
  ];

  test.each<[string, (string | number | null)[][]]>([
    ['blank rows', [dossier(1), [], [null, '', ' '], dossier(2)]],
    ['numbering', [[1, 2, 3, 4, 5, 6, 7, 8], dossier(1), dossier(2)]],
    ['lettered numbering', [['A', 'B', '(1)', '(2)', '(3)=(1)+(2)'], dossier(1), dossier(2)]],
    ['repeated heads', [dossier(1), head, [1, 2, 3, 4, 5, 6, 7, 8], dossier(2)]],
    [
      'group titles',
      [['I', 'Lĩnh vực Hộ tịch'], dossier(1), ['II. Lĩnh vực Chứng thực'], dossier(2)],
    ],
    ['totals, signatures and notes', [dossier(1), dossier(2), ...signed]],
    [
      'a second table of other columns',
      [
        dossier(1),
        dossier(2),
        [],
        ['STT', 'Lĩnh vực', 'Nhận'],
        [1, 'Hộ tịch', 30],
        [2, 'Chứng thực', 43],
      ],
    ],
  ])('%s are passed over', async (_, rows) => {
    const file = await readRows([head, ...rows]);
    expect(file).toMatchObject({ read: 2, refused: [] });
    expect(codes(file)).toEqual(['0001', '0002']);
  });

  test('a head repeated in another order is followed', async () => {
    const turned = (row: (string | number | null)[]) => [...row].reverse();
    const file = await readRows([head, dossier(1), turned(head), turned(dossier(2))]);
    expect(codes(file)).toEqual(['0001', '0002']);
  });

  test.each<[string, Record<string, string | null>, string]>([
    ['without its code', { 'Mã hồ sơ': null }, 'code-missing'],
    ['with another code', { 'Mã hồ sơ': 'HS-5' }, 'code-malformed'],
    ['of a person called Tống', { STT: null, 'Mã hồ sơ': 'Tống Công' }, 'code-malformed'],
  ])('a dossier %s is refused, not passed over', async (_, cells, code) => {
    const file = await readRows([head, dossier(1), dossier(2, cells)]);
    expect(file.read).toBe(2);
    expect(file.refused).toMatchObject([{ row: 3, code }]);
  });

  test('a dossier cut off within its code is refused', async () => {
    const file = await readRows([head, dossier(1), [2, 'H24.113-2507']]);
    expect(file.refused[0]).toMatchObject({ row: 3, code: 'code-malformed' });
  });

  test('a dossier of which little is left is refused where its number follows', async () => {
    const ruined = [2, 'HS-5', null, null, null, null, null, '0900000000'];
    const file = await readRows([head, dossier(1), ruined]);
    expect(file.refused.map(({ code }) => code)).toEqual([
      'code-malformed',
      'procedure-missing',
      'channel-unknown',
      'status-unknown',
      'received-missing',
    ]);
  });
});

describe('the range of dates in the titles', () => {
  test.each([
    ['Từ ngày 01/07/2025 đến ngày 11/07/2025', '2025-07-01', '2025-07-11'],
    ['(từ 01/7/2025 đến 11/7/2025)', '2025-07-01', '2025-07-11'],
    ['Từ ngày 01 tháng 7 năm 2025 đến hết ngày 11 tháng 7 năm 2025', '2025-07-01', '2025-07-11'],
    ['TU NGAY 01-07-2025 DEN NGAY 11-07-2025', '2025-07-01', '2025-07-11'],
    ['Kỳ báo cáo: 01/07/2025 - 11/07/2025', '2025-07-01', '2025-07-11'],
    ['Danh sách tháng 02 năm 2024', '2024-02-01', '2024-02-29'],
    ['Tháng 12/2025', '2025-12-01', '2025-12-31'],
    ['QUÝ III NĂM 2025', '2025-07-01', '2025-09-30'],
    ['Báo cáo quý 4/2025', '2025-10-01', '2025-12-31'],
    ['(Tính đến ngày 11/07/2025)', null, '2025-07-11'],
    ['Số liệu tính đến 16h00 ngày 11 tháng 7 năm 2025', null, '2025-07-11'],
    ['Dữ liệu đến hết ngày 11/7/2025', null, '2025-07-11'],
    ['Tháng 7 năm 2025, tính đến ngày 11/07/2025', null, '2025-07-11'],
  ])('%s', async (title, from, to) => {
    expect((await readRows([[title], head, dossier(1)])).range).toEqual({ from, to });
  });

  test('is read from cells of their own', async () => {
    const title = ['Từ ngày', '01/07/2025', null, 'Đến ngày', '11/07/2025'];
    expect((await readRows([title, head, dossier(1)])).range?.to).toBe('2025-07-11');
    const asNumbers = ['Từ ngày', 45839, null, 'Đến ngày', 45849];
    expect((await readRows([asNumbers, head, dossier(1)])).range?.to).toBe('2025-07-11');
  });

  test('is read from a cover sheet, but not from one behind the data', async () => {
    const cover = [['SỔ THEO DÕI'], ['Từ ngày 01/07/2025 đến ngày 11/07/2025']];
    const list = [head, dossier(1)];
    const before = await readRegister(bytesOf(workbook({ Bìa: cover, 'Danh sách': list })));
    expect(before.range).toEqual({ from: '2025-07-01', to: '2025-07-11' });
    const after = await readRegister(bytesOf(workbook({ 'Danh sách': list, Bìa: cover })));
    expect(after.range).toBeNull();
  });

  test.each([
    'Đông Hải, ngày 12 tháng 7 năm 2025',
    'Từ ngày 31/02/2025 đến ngày 11/07/2025',
    'Từ ngày 11/07/2025 đến ngày 01/07/2025',
    'Tháng 13 năm 2025',
    'Quý ông và quý bà năm 2025',
    'Tính đến ngày 31/02/2025',
    'Quyết định 766/QĐ-TTg',
    'In từ 01/07/2025, 11/07/2025',
  ])('is not seen in: %s', async (title) => {
    expect((await readRows([[title], head, dossier(1)])).range).toBeNull();
  });
});

describe('a table that lacks something', () => {
  test('says which columns are missing and which were found', async () => {
    const rows = [
      ['STT', 'Mã hồ sơ', 'Hạn trả', 'Ghi chú\u202e\n x'.repeat(20)],
      [1, 'H24.113-250701-0001'],
    ];
    const error = await readRows(rows).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MissingColumns);
    expect(error).toMatchObject({
      doubts: {
        missing: ['received', 'status', 'channel', 'procedureTitle'],
        found: [
          'STT',
          'Mã hồ sơ',
          'Hạn trả',
          expect.stringMatching(/^Ghi chú x[^\n\u202e]{1,60}$/),
        ],
      },
    });
  });

  test('never takes dossiers for headings', async () => {
    const rows = [1, 2, 3].map((number) => dossier(number, { 'Trạng thái': 'Trả kết quả' }));
    await expect(readRows(rows)).rejects.toMatchObject({ code: 'no-header' });
  });

  test('and has a head with nothing under it holds nothing', async () => {
    expect(await readRows([['tháng 7 năm 2025'], head])).toMatchObject({ read: 0, records: [] });
  });
});
