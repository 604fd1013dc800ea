import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { deadlineOf, nationalCalendar, startOfDate } from '@motcua/sdk/calendar';
import { lookOf, markOf } from '../../src/components/deadline/day-look.ts';
import { monthGrids } from '../../src/components/deadline/month-grid.ts';

const hours = [
  { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '11:30' },
  { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
];
const reckon = (amount: number, unit: string, receivedAt: number, extension?: number) =>
  deadlineOf({
    limit: { amount, unit },
    receivedAt,
    calendar: nationalCalendar(),
    hours,
    ...(extension === undefined ? {} : { extension: { amount: extension, unit: 'working-day' } }),
  }).days;
const nine = 9 * 3_600_000;

describe('the calendar picture', () => {
  it('has each day of a reckoning once, in the column of its weekday', () => {
    const reckoning = fc.tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('hour', 'working-day', 'day', 'month'),
      fc.integer({ min: 0, max: 700 }),
    );
    fc.assert(
      fc.property(reckoning, ([amount, unit, after]) => {
        const days = reckon(
          unit === 'month' ? (amount % 6) + 1 : amount,
          unit,
          startOfDate('2025-01-01') + after * 86_400_000 + nine,
        );
        const cells = monthGrids(days).flatMap(({ month, weeks }) =>
          weeks.flatMap((week) => {
            expect(week).toHaveLength(7);
            return week.flatMap((cell, at) => {
              if (!cell) return [];
              expect(cell.date.slice(0, 7)).toBe(month);
              expect((new Date(`${cell.date}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(at);
              return cell.day ? [cell.date] : [];
            });
          }),
        );
        expect(cells).toEqual([...new Set(days.map(({ date }) => date))]);
      }),
      { numRuns: 60 },
    );
  });

  it('says in a word or number what each day is', () => {
    const days = reckon(5, 'working-day', startOfDate('2026-08-27') + nine, 1);
    expect(days.map((day) => markOf(day, 'vi'))).toEqual([
      'nhận',
      '1',
      'nghỉ',
      'nghỉ',
      'nghỉ',
      'nghỉ',
      'nghỉ',
      '2',
      '3',
      'nghỉ',
      'nghỉ',
      '4',
      '5',
      '+1',
    ]);
    const [first] = reckon(4, 'hour', startOfDate('2026-08-27') + 15.5 * 3_600_000);
    expect([markOf(first!, 'vi'), markOf(first!, 'en')]).toEqual(['1,5 giờ', '1.5 h']);
  });

  it('shows a day with a reason newer than the pages as one that did not count', () => {
    const [day] = reckon(1, 'working-day', startOfDate('2026-08-27') + nine);
    const odd = { ...day!, reason: 'flood' };
    expect([lookOf(odd), markOf(odd, 'vi')]).toEqual(['passed', '–']);
  });
});
