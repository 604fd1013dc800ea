import { describe, expect, test } from 'vitest';
import { splitDates } from '../../src/ingest/two-dates.ts';
import { readRows, refusalsOf } from './support.ts';

const head = (dates: string) => ['Mã hồ sơ', 'Thủ tục', 'Kênh nộp', dates, 'Trạng thái'];
const row = (dates: string | null) => [
  'H24.113-250701-0001',
  'Khai sinh',
  'Trực tiếp',
  dates,
  'Đang xử lý',
];
const at = (text: string) => Date.parse(`${text}+07:00`);

describe('two dates in one cell', () => {
  test.each([
    ['Ngày tiếp nhận - Ngày hẹn trả', '01/07/2025 08:07 - 03/07/2025 17:00'],
    ['Ngày tiếp nhận/ Hẹn trả', '01/07/2025 08:07\n03/07/2025 17:00'],
    ['Ngày nhận, hẹn trả', '08:07 01/07/2025 17:00 03/07/2025'],
    ['Ngày tiếp nhận và hẹn trả kết quả', '01-07-2025 08:07:00 đến 03-07-2025 17:00:00'],
  ])('are told apart where the heading names both: %s', async (heading, cell) => {
    const { records } = await readRows([head(heading), row(cell)]);
    expect(records[0]).toMatchObject({
      receivedAt: { at: at('2025-07-01T08:07:00') },
      dueAt: { at: at('2025-07-03T17:00:00') },
    });
  });

  test('of which one is missing are the first alone', async () => {
    const { records } = await readRows([
      head('Ngày tiếp nhận / Ngày hẹn trả'),
      row('01/07/2025 08:07'),
    ]);
    expect(records[0]).toMatchObject({ dueAt: null, receivedAt: { wholeDay: false } });
  });

  test('are told apart among signs that nobody sees', () => {
    expect(splitDates('\u200e01/07/2025\u200f - \u202a03/07/2025 17:00\u202c')).toEqual([
      '01/07/2025',
      '03/07/2025 17:00',
    ]);
  });

  test('are refused where the heading names one', async () => {
    expect(await refusalsOf({ 'Ngày tiếp nhận': '01/07/2025 08:07 - 03/07/2025 17:00' })).toEqual([
      'Ngày tiếp nhận: two-dates (date)',
    ]);
  });

  test('a column of its own goes before a shared one', async () => {
    const { records } = await readRows([
      [...head('Ngày tiếp nhận - Ngày hẹn trả'), 'Hạn trả'],
      [...row('01/07/2025 08:07 - 03/07/2025 17:00'), '04/07/2025 17:00'],
    ]);
    expect(records[0]?.dueAt?.at).toBe(at('2025-07-04T17:00:00'));
  });

  test.each(['01/07/2025', '1', '', '01/07/2025 - x', '01/07/2025 02/07/2025 03/07/2025'])(
    'are not seen in %j',
    (text) => {
      expect(splitDates(text)).toBeNull();
    },
  );
});
