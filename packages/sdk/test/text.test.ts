import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeKey,
  fold,
  formatDate,
  formatInstant,
  formatMonth,
  formatNumber,
  formatPercent,
  latinLetters,
  procedureCodeIn,
  tidy,
} from '../src/text/index.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('fold', () => {
  test.each([
    ['Hoà Bình', 'hoa binh'],
    ['Hòa  bình', 'hoa binh'],
    ['HOA BINH', 'hoa binh'],
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['ĐĂNG KÝ — KHAI SINH!', 'dang ky khai sinh'],
    ['thuỷ / thủy', 'thuy thuy'],
    ['Mã số 2.000815', 'ma so 2 000815'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => expect(fold(text)).toBe(folded));

  test('composed and decomposed letters fold alike', () => {
    const vietnamese = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặềểễếệờởỡớợừửữứự '),
    });
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });
  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('tidy', () => {
  test('takes out what nobody sees', () => {
    expect(tidy(' Ho\u200bà\u00a0\u00a0Bình\ufeff\n')).toBe('Hoà Bình');
  });
  test('takes out every sign of direction and joint', () => {
    expect(tidy('\u200e\u202aHoà\u200f\u202e \u2060\u2064\u2066Bình\u2069')).toBe('Hoà Bình');
  });
  test('composes letters that something invisible kept apart', () => {
    expect(tidy('Hoa\u200b\u0300')).toBe('Hoà');
  });
  test('tidying twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('codeKey', () => {
  const key = 'H24.90-250702-0007';
  test.each([
    'h24.90-250702-0007',
    ' H24.90–250702—0007 ',
    'H24.90 - 250702 - 0007',
    'Н24.90-250702-0007', // a Cyrillic letter
    'Η24.90−250702-0007', // a Greek letter, a minus
    'Ｈ24.90-250702-０００7',
    'H24.90-250702-0007\u200b',
  ])('%j is one code with its neighbours', (text) => expect(codeKey(text)).toBe(key));

  test('a key is its own key', () => {
    const unit = fc.constantFrom(...'abhxАВНХвнΑΗη019.-–—−‐/_ \u00a0\u200b'.split(''));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(codeKey(codeKey(text))).toBe(codeKey(text));
      }),
    );
  });
});

test('letters that look Latin are made so in words of any script, and nothing else is', () => {
  expect(latinLetters('Мã hồ ѕơ, Ζalo')).toBe('Mã hồ sơ, Zalo');
  expect(latinLetters('Жук — Đông Hải 1')).toBe('Жyк — Đông Hải 1');
});

describe('procedureCodeIn', () => {
  test.each([
    ['2.000815', '2.000815'],
    [' 2.000815.000.00.00.H24', '2.000815'],
    ['1.001193 - Đăng ký khai sinh', '1.001193'],
    ['２.000815', '2.000815'],
    ['2.0008151', null],
    ['mã 2.000815', null],
    ['12.000815', null],
    ['', null],
  ])('finds in %j %j', (text, code) => expect(procedureCodeIn(text)).toBe(code));
});

describe('formats', () => {
  test('numbers, shares and times are written as each language writes them', () => {
    expect([formatNumber(1_234_567), formatNumber(1_234_567, 'en')]).toEqual([
      '1.234.567',
      '1,234,567',
    ]);
    expect([formatNumber(90), formatNumber(0)]).toEqual(['90', '0']);
    expect([formatPercent(74.4), formatPercent(74.4, 'en')]).toEqual(['74,4 %', '74.4%']);
    expect([formatDate('2025-07-01'), formatDate('2025-07-01', 'en')]).toEqual([
      '01/07/2025',
      '1 July 2025',
    ]);
    expect([formatMonth('2025-07'), formatMonth('2025-02')]).toEqual([
      'tháng 7 năm 2025',
      'tháng 02 năm 2025',
    ]);
    expect(formatMonth('2025-12', 'en')).toBe('December 2025');
    expect(formatInstant('2025-07-11T16:59:59Z')).toBe('23:59 ngày 11/07/2025');
    expect(formatInstant('2025-07-11T23:59:59+07:00', 'en')).toBe('23:59 on 11 July 2025');
  });
});
