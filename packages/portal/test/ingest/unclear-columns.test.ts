import { describe, expect, test } from 'vitest';
import type { HeadingMap } from '../../src/ingest/heading-map.ts';
import { MissingColumns, type Unclear } from '../../src/ingest/missing-columns.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import { bytesOf, dossier, head, workbook } from './support.ts';

type Cell = string | number | null;

const doubtsOf = async (rows: Cell[][], mapping?: HeadingMap): Promise<Unclear[] | 'taken'> => {
  try {
    await readRegister(bytesOf(workbook({ 'Danh sách': rows })), { mapping });
    return 'taken';
  } catch (error) {
    if (error instanceof MissingColumns) return error.doubts.unclear;
    throw error;
  }
};

/** The usual table with a column more. */
const withColumn = (heading: string, cell: (number: number) => Cell): Cell[][] => [
  [...head, heading],
  ...[1, 2, 3].map((number) => [...dossier(number), cell(number)]),
];

describe('a column that nobody knows', () => {
  test.each([
    ['Xong hôm', (number: number) => `0${number}/07/2025`],
    ['Ngày giờ gì đó', (number: number) => 45839.5 + number],
    ['Lúc làm xong', (number: number) => (number === 2 ? null : `0${number}/07/2025 08:00`)],
  ])('“%s” is not passed over while it may be the finish', async (heading, cell) => {
    expect(await doubtsOf(withColumn(heading, cell))).toEqual([{ heading, why: 'dates' }]);
  });

  test('may be the due date', async () => {
    const rows = withColumn('Hạn trả', () => null).map((row) =>
      row.map((cell) => (cell === 'Hạn trả' ? 'Phải xong trước' : cell)),
    );
    expect(await doubtsOf(rows)).toEqual([{ heading: 'Phải xong trước', why: 'dates' }]);
  });

  test('may be the phone', async () => {
    const rows = withColumn('Ghi chú', () => null).map((row) =>
      row.map((cell) => (cell === 'Số điện thoại' ? 'Gọi cho ai' : cell)),
    );
    expect(await doubtsOf(rows)).toEqual([{ heading: 'Gọi cho ai', why: 'phones' }]);
  });

  test.each<[string, (number: number) => Cell]>([
    ['Ngày sinh', () => '01/01/1990'],
    ['Ngày cập nhật', () => 45840],
    ['Lệ phí', () => 50_000],
    ['Số giấy tờ', () => '000000000001'],
    ['Ghi chú', (number) => (number === 1 ? 'hẹn lại 05/07/2025' : 'đã báo')],
  ])('“%s” is passed over: no figure could be in it', async (heading, cell) => {
    expect(await doubtsOf(withColumn(heading, cell))).toBe('taken');
  });

  test('with dates is passed over where all that could be meant is there', async () => {
    const all = ['Ngày kết thúc xử lý', 'Ngày trả kết quả', 'Xong hôm'];
    const rows = [
      [...head, ...all],
      [...dossier(1), null, null, '03/07/2025'],
    ];
    expect(await doubtsOf(rows)).toBe('taken');
  });

  test('is passed over, or read, as a person said', async () => {
    const rows = withColumn('Xong hôm', (number) => `0${number}/07/2025`);
    expect(await doubtsOf(rows, new Map([['xong hom', null]]))).toBe('taken');
    expect(await doubtsOf(rows, new Map([['xong hom', 'finished']]))).toBe('taken');
  });
});

describe('a heading that stands twice', () => {
  const twice = (cell: string | null): Cell[][] => withColumn('Ngày tiếp nhận', () => cell);

  test('is not guessed where the two say different things', async () => {
    expect(await doubtsOf(twice('02/07/2025'))).toEqual([
      { heading: 'Ngày tiếp nhận', why: 'twice' },
    ]);
  });

  test('does no harm where they say the same, or one says nothing', async () => {
    expect(await doubtsOf(twice('01/07/2025 08:07'))).toBe('taken');
    expect(await doubtsOf(twice(null))).toBe('taken');
  });

  test('is read as a person said, each by its number', async () => {
    const mapping: HeadingMap = new Map([
      ['ngay tiep nhan', null],
      ['ngay tiep nhan #2', 'received'],
    ]);
    const { records } = await readRegister(
      bytesOf(workbook({ 'Danh sách': twice('02/07/2025') })),
      { mapping },
    );
    expect(records.map(({ receivedAt }) => receivedAt.wholeDay)).toEqual([true, true, true]);
  });
});

describe('the headings in a message', () => {
  test('are none of a form that has a person’s values beside its words', async () => {
    const form = [
      ['Mã hồ sơ', 'H24.113-250701-0001', 'Người nộp', 'Nguyễn Văn Thử', 'Số điện thoại'],
      ['Trạng thái', 'Đang xử lý', 'Ngày tiếp nhận', '01/07/2025', null],
    ];
    const row = [...form[0]!, '0900000123', 'Trạng thái', 'Lầu A Thử', 'Ngày tiếp nhận'];
    const error = await readRegister(bytesOf(workbook({ Phiếu: [row] }))).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(MissingColumns);
    expect((error as MissingColumns).doubts.found).toEqual([
      'Mã hồ sơ',
      'Số điện thoại',
      'Trạng thái',
      'Ngày tiếp nhận',
    ]);
  });
});
