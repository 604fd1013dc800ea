import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn, type Period } from '@motcua/sdk/calendar';
import { waitingBuckets } from '@motcua/sdk/figures';
import type { OpeningHours, WaitingClock } from '@motcua/sdk';
import { waitBars } from '../../src/components/charts/wait-bars.ts';
import { daysSoFar, earlierOf } from '../../src/components/figures/earlier.ts';
import {
  keyOfPeriod,
  periodName,
  periodOfKey,
  spanAfter,
  spansOf,
} from '../../src/components/figures/period-query.ts';
import { openMinutes, quietHours } from '../../src/components/figures/quiet-hours.ts';
import { weekGrid } from '../../src/components/figures/week-grid.ts';

const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const periods = fc
  .tuple(dates, fc.integer({ min: 0, max: 800 }))
  .map(([from, days]): Period => ({ from, to: addDays(from, days) }));

describe('the name of a period in addresses', () => {
  it.each([
    ['2025-07', '2025-07-01', '2025-07-31', 'tháng 7 năm 2025', 'July 2025'],
    ['2025-Q3', '2025-07-01', '2025-09-30', 'quý 3 năm 2025', 'quarter 3 of 2025'],
    ['2024', '2024-01-01', '2024-12-31', 'năm 2024', '2024'],
    [
      '2025-07-01--2025-07-11',
      '2025-07-01',
      '2025-07-11',
      'từ 01/07/2025 đến 11/07/2025',
      '1 July 2025 to 11 July 2025',
    ],
  ])('%s', (key, from, to, vi, en) => {
    expect(periodOfKey(key)).toEqual({ from, to });
    expect(keyOfPeriod({ from, to })).toBe(key);
    expect([periodName({ from, to }), periodName({ from, to }, 'en')]).toEqual([vi, en]);
  });

  it('is one for each period, and gives it back', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(periodOfKey(keyOfPeriod(period))).toEqual(period);
      }),
    );
  });

  it.each([
    '2025-13',
    '2025-Q5',
    '25',
    '2025-02-30--2025-03-01',
    '2025-07-11--2025-07-01',
    '2025-07-01--2025-07-02--2025-07-03',
    '--',
    '../x',
    '',
  ])('is none: %j', (key) => {
    expect(periodOfKey(key)).toBeNull();
  });

  it('counts on by its own length, over the turn of the year', () => {
    const after = (key: string, by: number) => keyOfPeriod(spanAfter(periodOfKey(key)!, by)!);
    expect([after('2025-01', -1), after('2025-Q1', -1), after('2025', 1)]).toEqual([
      '2024-12',
      '2024-Q4',
      '2026',
    ]);
    expect(spanAfter({ from: '2025-07-01', to: '2025-07-11' }, 1)).toBeNull();
    expect(spansOf(['2026-01', '2025-12', '2025-10'], 'quarter')).toEqual(['2026-Q1', '2025-Q4']);
  });
});

describe('what a period is compared with', () => {
  const at = (key: string, asOf = '2030-01-01T00:00:00+07:00') =>
    earlierOf(periodOfKey(key)!, asOf).map(({ kind, period }) => [kind, keyOfPeriod(period)]);

  it('is the one before and the same one a year earlier', () => {
    expect(at('2025-03')).toEqual([
      ['before', '2025-02'],
      ['year-before', '2024-03'],
    ]);
    expect(at('2025-Q1')).toEqual([
      ['before', '2024-Q4'],
      ['year-before', '2024-Q1'],
    ]);
    // Both would be the same year.
    expect(at('2025')).toEqual([['before', '2024']]);
    expect(at('2024-02-20--2024-02-29')).toEqual([
      ['before', '2024-02-10--2024-02-19'],
      ['year-before', '2023-02-20--2023-02-28'],
    ]);
  });

  it('is cut to as many days as have data', () => {
    expect(at('2025-07', '2025-07-11T23:59:59+07:00')).toEqual([
      ['before', '2025-06-01--2025-06-11'],
      ['year-before', '2024-07-01--2024-07-11'],
    ]);
    expect(at('2025-03', '2025-03-30T10:00:00+07:00')[0]).toEqual(['before', '2025-02']);
    expect(daysSoFar(periodOfKey('2025-07')!, '2025-07-31T10:00:00+07:00')).toBeNull();
  });

  it('ends before the period begins, and is never longer', () => {
    fc.assert(
      fc.property(periods, fc.nat(800), (period, reached) => {
        const asOf = `${addDays(period.from, reached)}T12:00:00+07:00`;
        for (const { kind, period: its } of earlierOf(period, asOf)) {
          expect(its.from <= its.to).toBe(true);
          if (kind === 'before') expect(its.to < period.from).toBe(true);
          const most = Math.min(daysIn(period.from, period.to), reached + 1);
          // Whole months and years differ by their days.
          const whole = daysSoFar(period, asOf) === null;
          expect(daysIn(its.from, its.to)).toBeLessThanOrEqual(whole ? most + 3 : most);
        }
      }),
    );
  });
});

const hours: OpeningHours[] = [
  { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '11:30' },
  { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
];
const week = (count: (day: number, hour: number) => number) =>
  Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (__, hour) =>
      openMinutes(hours, day, hour) > 0 ? count(day, hour) : 0,
    ),
  );
/** Four whole weeks without a holiday. */
const october: Period = { from: '2025-10-06', to: '2025-11-02' };

describe('quiet hours', () => {
  it('are the three with fewest at the counter for the time that the hall was open', () => {
    const inPerson = week((day, hour) => {
      // Half an hour open and half as many: as busy as any other.
      if (hour === 11 || hour === 13) return 20;
      if (day === 3 && hour === 10) return 1;
      return day === 4 && hour >= 15 ? 5 : 40;
    });
    expect(quietHours({ inPerson }, hours, october)).toEqual({
      known: true,
      slots: [
        { day: 3, hour: 10 },
        { day: 4, hour: 15 },
        { day: 4, hour: 16 },
      ],
      receipts: inPerson.flat().reduce((a, b) => a + b),
    });
  });

  it('are those of the day where single hours of the week have too few', () => {
    const inPerson = week((day, hour) => (day > 0 ? 0 : hour === 15 ? 2 : 30));
    const quiet = quietHours({ inPerson }, hours, october);
    expect(quiet).toMatchObject({ known: true });
    expect(quiet.known && quiet.slots[0]).toEqual({ day: null, hour: 15 });
  });

  it('are not told from fewer than ten receipts an hour', () => {
    const few = quietHours({ inPerson: week(() => 1) }, hours, october);
    expect(few).toEqual({ known: false, receipts: 45, needed: 90 });
    const none = quietHours({ inPerson: week(() => 0) }, [], october);
    expect(none).toMatchObject({ known: false, receipts: 0 });
  });

  it('are told of years that no calendar holds, too', () => {
    const inPerson = week((day, hour) => (day === 3 && hour === 10 ? 1 : 40));
    const quiet = quietHours({ inPerson }, hours, { from: '2021-10-01', to: '2022-01-31' });
    expect(quiet).toMatchObject({ known: true, slots: [{ day: 3, hour: 10 }, {}, {}] });
  });

  it('weigh a weekday by how often it was a working day', () => {
    const inPerson = week((day) => (day === 0 ? 31 : 40));
    const quiet = quietHours({ inPerson }, hours, october);
    expect(quiet.known && quiet.slots.every(({ day }) => day === 0)).toBe(true);
    // Monday, 1 September 2025 was a holiday: 31 on three Mondays are more than 40 on four Wednesdays.
    const september: Period = { from: '2025-09-01', to: '2025-09-28' };
    const weighed = quietHours({ inPerson }, hours, september);
    expect(weighed.known && weighed.slots.some(({ day }) => day === 0)).toBe(false);
  });
});

describe('the picture of a week', () => {
  it('reaches from the first hour that is open or used to the last, and no shade is darker than its number', () => {
    const all = week(() => 0);
    all[6]![20] = 8;
    all[0]![7] = 2;
    const grid = weekGrid(all, hours);
    expect([grid[0]![0]!.hour, grid.at(-1)![0]!.hour]).toEqual([7, 20]);
    expect(grid.at(-1)![6]).toMatchObject({ count: 8, open: false, level: 4 });
    expect(grid[0]![0]).toMatchObject({ count: 2, open: true, level: 1 });
    expect(
      weekGrid(
        week(() => 0),
        [],
      ),
    ).toEqual([]);
  });
});

describe('columns of waiting times', () => {
  it('stand for every step up to the last, as high as their share of the highest', () => {
    const clock: WaitingClock = {
      results: 12,
      medianDays: 2,
      p90Days: 45,
      histogram: [
        { from: 0, to: 0, results: 2 },
        { from: 2, to: 2, results: 8 },
        { from: 31, to: 45, results: 2 },
      ],
    };
    const bars = waitBars(clock);
    expect(bars).toHaveLength(32);
    expect(bars.map(({ from }) => from)).toEqual(
      waitingBuckets.slice(0, 32).map(({ from }) => from),
    );
    expect([bars[0]!.height, bars[1]!.height, bars[2]!.height]).toEqual([25, 0, 100]);
    expect([bars[2]!.mark, bars.at(-1)!.mark]).toEqual(['median', 'p90']);
    expect(bars.at(-1)!.x + bars.at(-1)!.width).toBeLessThanOrEqual(100);
    expect(waitBars({ ...clock, results: 0, histogram: [] })).toEqual([]);
  });
});
