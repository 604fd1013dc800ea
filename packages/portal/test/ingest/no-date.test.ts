import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { saysNoDate } from '../../src/ingest/no-date.ts';
import { readOne, refusalsOf, syncDossier, syncJson } from './support.ts';

const empty = [
  0,
  '0',
  '00000000',
  '00000000000000',
  '00/00/0000',
  '00/00/0000 00:00',
  '0000-00-00 00:00:00',
  '0001-01-01',
  '0001-01-01T00:00:00',
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00.0000000+07:00',
  '00010101000000',
  '01/01/0001',
  '1/1/0001 12:00:00 AM',
  '01/01/0001 12:00:00 SA',
  '/Date(-62135596800000)/',
  '/Date(-62135622000000+0700)/',
  '1899-12-30 00:00:00',
  '01/01/1900 00:00:00',
  '1970-01-01T00:00:00.000Z',
  '01/01/1970 08:00:00',
  '\u200e01/01/0001\u200e',
  'Chưa có',
  ' chưa trả kết quả'.normalize('NFD'),
];

describe('what programs write for no date', () => {
  test.each(empty)('%j is none', async (cell) => {
    expect(await readOne({ 'Hạn trả': cell })).toMatchObject({ dueAt: null });
  });

  test.each(empty)('%j is missing where a date has to be', async (cell) => {
    expect(await refusalsOf({ 'Ngày tiếp nhận': cell })).toEqual([
      expect.stringMatching(/^Ngày tiếp nhận: received-missing \((?:date|number|text)\)$/),
    ]);
  });

  test('is none in a sync either', async () => {
    const { records } = await readRegister(
      syncJson([
        syncDossier({ NgayHenTra: 0, NgayTra: '0001-01-01T00:00:00', NgayKetThucXuLy: '0' }),
      ]),
    );
    expect(records).toMatchObject([{ dueAt: null, returnedAt: null, finishedAt: null }]);
  });
});

test.each([
  1,
  45_839,
  '1',
  '01/07/2025',
  '02/01/0001',
  '00/07/2025',
  '31/02/2025',
  '01/01/1901',
  '0001-01-01 và 02/07/2025',
  'chưa đóng phí, xin chờ đến mai nhé',
  '0'.repeat(65),
])('%j does not say that there is none', (cell) => {
  expect(saysNoDate(cell)).toBe(false);
});
