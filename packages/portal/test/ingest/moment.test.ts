import { toLocalDate } from '@motcua/sdk/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoment } from '../../src/ingest/moment.ts';

const at = (text: string) => Date.parse(text);
const instant = (text: string) => ({ at: at(text), wholeDay: false });
const wholeDay = (date: string) => ({ at: at(`${date}T00:00:00+07:00`), wholeDay: true });

describe('a date is read', () => {
  const morning = instant('2025-07-01T08:07:00+07:00');
  test.each<[string | number, object]>([
    ['01/07/2025 08:07', morning],
    ['01/07/2025 08:07:00', morning],
    ['1/7/2025 8:07', morning],
    ['01-07-2025 08:07', morning],
    ['01.07.2025 08:07', morning],
    ['08:07 01/07/2025', morning],
    ['08:07:00 01/07/2025', morning],
    ['08:07 ngày 01/07/2025', morning],
    ['20250701080700', morning],
    [20250701080700, morning],
    ['2025-07-01T08:07', morning],
    ['2025-07-01 08:07:00', morning],
    ['2025-07-01T08:07:00+07:00', morning],
    ['2025-07-01T01:07:00Z', morning],
    ['2025-07-01T01:07:00.000Z', morning],
    ['2025-06-30T20:07:00-0500', morning],
    [1751332020000, morning],
    ['1751332020000', morning],
    [45839.33819444444, morning],
    ['45839.33819444444', morning],
    ['45839,33819444444', morning],
    ['\u00a001/07/2025\u00a0 08:07 ', morning],
    ['202507010807', morning],
    ['2025-07-01 08:07:00+07', morning],
    ['2025-07-01 08:07:00.0', morning],
    ['01/07/2025 08:07:00.000', morning],
    ['01/07/2025 - 08:07', morning],
    ['01/07/2025 (08:07)', morning],
    ['01/07/2025 8:07:00 SA', morning],
    ['1/7/2025 8:07 SA', morning],
    ['01/07/2025 08:07:00 AM', morning],
    ['01/07/2025 5:00 CH', instant('2025-07-01T17:00:00+07:00')],
    ['01/07/2025 05:00:00 PM', instant('2025-07-01T17:00:00+07:00')],
    ['01/07/2025 17:00 CH', instant('2025-07-01T17:00:00+07:00')],
    ['01/07/2025 12:05 CH', instant('2025-07-01T12:05:00+07:00')],
    ['01/07/2025 12:05 SA', instant('2025-07-01T00:05:00+07:00')],
    ['13/7/2025 8:07:00 AM', instant('2025-07-13T08:07:00+07:00')],
    ['08h07 ngày 01/07/2025', morning],
    ['8h07’, 01/07/2025', morning],
    ['01/07/2025 8g07', morning],
    ['8 giờ 07 phút, ngày 01 tháng 7 năm 2025', morning],
    ['8 giờ 7 phút ngày 01 tháng 07 năm 2025'.normalize('NFD'), morning],
    ['17h 01/07/2025', instant('2025-07-01T17:00:00+07:00')],
    ['Thứ ba, ngày 01/07/2025 08:07', morning],
    ['01/07/2025 08:07 (Thứ 3)', morning],
    ['01/07/2025 08:07, thứ ba', morning],
    ['/Date(1751332020000)/', morning],
    ['/Date(1751332020000+0700)/', morning],
    ['Ngày 01 tháng 7 năm 2025', wholeDay('2025-07-01')],
    ['CN, 06/07/2025', wholeDay('2025-07-06')],
    ["'01/07/2025", wholeDay('2025-07-01')],
    ['\u200e01/07/2025 08:07', morning],
    ['\u202a01/07/\u200f2025\u2064 08:07\u202c\ufeff', morning],
    ['2025-07-01T08:07:00.250', { at: morning.at + 250, wholeDay: false }],
    ['01/07/2025', wholeDay('2025-07-01')],
    ['1/7/2025', wholeDay('2025-07-01')],
    ['01-07-2025', wholeDay('2025-07-01')],
    ['2025-07-01', wholeDay('2025-07-01')],
    ['20250701', wholeDay('2025-07-01')],
    [20250701, wholeDay('2025-07-01')],
    [45839, wholeDay('2025-07-01')],
    ['29/02/2024', wholeDay('2024-02-29')],
  ])('%s', (value, moment) => {
    expect(readMoment(value)).toEqual(moment);
  });

  test('from a workbook that counts from 1904', () => {
    expect(readMoment(45839.33819444444 - 1462, true)).toEqual(morning);
  });

  test('from a serial a hair before its second', () => {
    expect(readMoment(45839 + (8 * 3600 + 7 * 60) / 86_400 - 1e-9)).toEqual(morning);
  });
});

describe('what is no date is refused, not rolled over', () => {
  test.each<string | number>([
    '31/02/2025',
    '30/02/2024',
    '29/02/2025',
    '31/04/2025',
    '00/07/2025',
    '01/00/2025',
    '01/13/2025',
    '2025-13-01',
    '2025-02-30',
    '20250231',
    '20251301000000',
    '20250701240000',
    '20250701086000',
    '01/07/2025 24:00',
    '01/07/2025 08:60',
    '01/07/2025 08:07:61',
    '01/07/1025',
    '01/07/3025',
    '01/07/1999',
    '01/07/2101',
    '01/07/25',
    '0001-01-01T00:00:00',
    '9999-12-31',
    '2025-07-01T08:07+25:00',
    '01/07-2025',
    '01/07/2025 02/07/2025',
    '01/07/2025 - 02/07/2025',
    '01/07/2025\n02/07/2025',
    // American programs write 1 July so, and Vietnamese readers read 7 January.
    '7/1/2025 8:07:00 AM',
    '1/7/2025 8:07 PM',
    '7/13/2025 8:07:00 AM',
    '01/07/2025 17:00 SA',
    '01/07/2025 24 giờ',
    'ngày 31 tháng 2 năm 2025',
    'tháng 7 năm 2025',
    'Đông Hải, ngày 12 tháng 7 năm 2025',
    '01/07/2025 (02/07/2025)',
    '202502310807',
    'hôm qua',
    '',
    '1e5',
    '٢٠٢٥0701',
    0,
    1,
    -45839,
    NaN,
    Infinity,
    20250231,
    1025.5,
    99_999,
    1e20,
    '9'.repeat(100_000),
    '1/'.repeat(100_000),
  ])('%s', (value) => {
    expect(readMoment(value)).toBeNull();
  });
});

/** Instants of whole seconds in the years 2000–2100. */
const seconds = fc
  .integer({
    min: at('2000-01-01T00:00:00+07:00') / 1000,
    max: at('2100-12-31T23:59:59+07:00') / 1000,
  })
  .map((second) => second * 1000);

const forms: Record<string, (local: string) => string | number> = {
  'dd/MM/yyyy HH:mm:ss': (t) =>
    `${t.slice(8, 10)}/${t.slice(5, 7)}/${t.slice(0, 4)} ${t.slice(11)}`,
  'HH:mm:ss dd/MM/yyyy': (t) =>
    `${t.slice(11)} ${t.slice(8, 10)}/${t.slice(5, 7)}/${t.slice(0, 4)}`,
  'dd-MM-yyyy HH:mm:ss': (t) =>
    `${t.slice(8, 10)}-${t.slice(5, 7)}-${t.slice(0, 4)} ${t.slice(11)}`,
  yyyyMMddHHmmss: (t) => t.replace(/\D/g, ''),
  'ISO without offset': (t) => t,
  'ISO with offset': (t) => `${t}+07:00`,
  'ISO in UTC': (t) => new Date(`${t}+07:00`).toISOString(),
  'epoch milliseconds': (t) => at(`${t}+07:00`),
};

describe('any second of a hundred years, printed and read again, is the same', () => {
  test.each(Object.entries(forms))('%s', (_, print) => {
    fc.assert(
      fc.property(seconds, (second) => {
        const local = new Date(second + 7 * 3_600_000).toISOString().slice(0, 19);
        expect(readMoment(print(local))).toEqual({ at: second, wholeDay: false });
      }),
    );
  });

  test.each([false, true])('as a serial (1904: %s)', (date1904) => {
    fc.assert(
      fc.property(seconds, (second) => {
        const serial = (second / 1000 + 7 * 3600) / 86_400 + 25_569 - (date1904 ? 1462 : 0);
        expect(readMoment(serial, date1904)?.at).toBe(second);
      }),
    );
  });
});

test('any text gives a moment of these hundred years or nothing', () => {
  const dateish = fc.stringMatching(/^[0-9/:. TZ+-]{0,24}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), dateish, fc.double(), fc.integer()), (value) => {
      const moment = readMoment(value);
      if (moment !== null) expect(toLocalDate(moment.at)).toMatch(/^(20\d\d|2100)-/);
    }),
    { numRuns: 2000 },
  );
});
