import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysIn,
  endOfDate,
  isLocalDate,
  monthOf,
  monthPeriod,
  startOfDate,
  toInstantText,
  toLocalDate,
  toLocalTime,
} from '../src/calendar/index.ts';

const zones = [
  'UTC',
  'Asia/Ho_Chi_Minh',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Europe/London',
];
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
const inEveryZone = <T>(read: () => T): T[] =>
  zones.map((name) => {
    process.env['TZ'] = name;
    return read();
  });

const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });
const date = instant.map(toLocalDate);

test('the zones of these tests are really different', () => {
  expect(new Set(inEveryZone(() => new Date(2025, 6, 1).getTime())).size).toBeGreaterThan(3);
});

describe('local time', () => {
  test('is the same wherever the computer stands', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const read = inEveryZone(() => {
          const day = toLocalDate(at);
          return [
            day,
            toLocalTime(at),
            toInstantText(at),
            startOfDate(day),
            addDays(day, 1),
          ].join();
        });
        expect(new Set(read).size).toBe(1);
      }),
    );
  });
  test('turns to the next day at 17:00 UTC', () => {
    expect(toLocalDate(Date.UTC(2025, 6, 11, 16, 59, 59, 999))).toBe('2025-07-11');
    expect(toLocalDate(Date.UTC(2025, 6, 11, 17))).toBe('2025-07-12');
    expect(toLocalTime(Date.UTC(2025, 6, 11, 17))).toBe('00:00');
  });
  test('an instant survives being written, to the second', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(Date.parse(toInstantText(at))).toBe(Math.floor(at / 1000) * 1000);
      }),
    );
  });
});

describe('days', () => {
  test('a date holds all its instants and no other', () => {
    fc.assert(
      fc.property(date, (day) => {
        expect(
          [startOfDate(day) - 1, startOfDate(day), endOfDate(day), endOfDate(day) + 1].map(
            toLocalDate,
          ),
        ).toEqual([addDays(day, -1), day, day, addDays(day, 1)]);
      }),
    );
  });
  test('adding and counting agree', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysIn(day, addDays(day, count))).toBe(count + 1);
      }),
    );
  });
  test.each(['2025-02-29', '2025-02-30', '2025-13-01', '2025-00-10', '2025-7-1', '11/07/2025', ''])(
    '%j is no date',
    (text) => expect(isLocalDate(text)).toBe(false),
  );
  test.each(['2024-02-29', '2025-12-31', '2025-07-01'])('%j is a date', (text) =>
    expect(isLocalDate(text)).toBe(true),
  );
});

describe('months', () => {
  test.each([
    ['2025-07', '2025-07-01', '2025-07-31'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
  ])('%s runs from %s to %s', (month, from, to) =>
    expect(monthPeriod(month)).toEqual({ from, to }),
  );

  test.each([
    ['2025-07', 1, '2025-08'],
    ['2025-12', 1, '2026-01'],
    ['2025-01', -1, '2024-12'],
    ['2025-07', -19, '2023-12'],
    ['2025-07', 0, '2025-07'],
  ])('%s and %i months is %s', (month, count, expected) =>
    expect(addMonths(month, count)).toBe(expected),
  );

  test('follow one another without a gap', () => {
    fc.assert(
      fc.property(date, (day) => {
        const month = monthOf(day);
        const { from, to } = monthPeriod(month);
        expect(from <= day && day <= to).toBe(true);
        expect(addDays(to, 1)).toBe(monthPeriod(addMonths(month, 1)).from);
      }),
    );
  });
});
