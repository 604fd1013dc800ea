import { describe, expect, test } from 'vitest';
import { dayReasons } from '../src/contract/calendar.ts';
import { explainBasis, explainDay, limitText, type DeadlineDay } from '../src/calendar/index.ts';

const day = (more: Partial<DeadlineDay>): DeadlineDay => ({
  date: '2026-08-31',
  reason: 'holiday',
  counted: 0,
  total: 3,
  part: 'limit',
  name: 'Quốc khánh',
  nameEn: 'National Day',
  pairedWith: '2026-08-22',
  ...more,
});

test.each(dayReasons)('%s is a sentence of its own in Vietnamese and in English', (reason) => {
  const vi = explainDay(day({ reason }));
  const en = explainDay(day({ reason }), 'en');
  for (const said of [vi, en]) {
    expect(said).toMatch(/^\p{Lu}.*\.$/u);
    expect(said).not.toMatch(/undefined|null|NaN/);
  }
  expect(vi).not.toBe(en);
  expect(vi).toBe(vi.normalize('NFC'));
});

test.each<[Partial<DeadlineDay>, string, string]>([
  [
    { reason: 'swapped-off' },
    'Nghỉ hoán đổi dịp Quốc khánh, làm bù ngày 22/08/2026; không tính.',
    'A day off around National Day, worked on 22 August 2026 instead; it does not count.',
  ],
  [
    { reason: 'hours', counted: 3.5 },
    'Tính 3 giờ 30 phút làm việc.',
    'Counts 3 hours 30 minutes of opening time.',
  ],
  [{ reason: 'hours', counted: 1 }, 'Tính 1 giờ làm việc.', 'Counts 1 hour of opening time.'],
  [
    { reason: 'hours', counted: 1 / 60 },
    'Tính 1 phút làm việc.',
    'Counts 1 minute of opening time.',
  ],
  [
    { reason: 'hours', counted: 0.999999 },
    'Tính 1 giờ làm việc.',
    'Counts 1 hour of opening time.',
  ],
])('%j reads well', (more, vi, en) => {
  expect(explainDay(day(more))).toBe(vi);
  expect(explainDay(day(more), 'en')).toBe(en);
});

test('a reason that a newer server learnt is said to be unexplained, not an error', () => {
  for (const reason of ['eclipse', 'toString', '__proto__'])
    expect(explainDay(day({ reason }))).toBe('Chưa có lời giải thích cho ngày này.');
});

describe('limits', () => {
  test.each([
    ['hour', 2, '2 giờ làm việc', '2 working hours'],
    ['working-day', 1, '1 ngày làm việc', '1 working day'],
    ['day', 15, '15 ngày, tính cả ngày nghỉ', '15 calendar days'],
    ['month', 2, '2 tháng', '2 months'],
    ['same-day', 1, 'trong ngày', 'the same day'],
    ['moon', 2, '2', '2'],
  ])('%s', (unit, amount, vi, en) => {
    expect([limitText({ unit, amount }), limitText({ unit, amount }, 'en')]).toEqual([vi, en]);
  });
});

test('a forecast is told from a promise in both languages', () => {
  expect(explainBasis('statutory')).toMatch(/chưa được thông báo/);
  expect(explainBasis('statutory', 'en')).toMatch(/not announced yet/);
  expect(explainBasis('announced')).not.toBe(explainBasis('statutory'));
});
