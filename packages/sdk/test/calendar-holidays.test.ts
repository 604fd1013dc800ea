import { describe, expect, test } from 'vitest';
import {
  addDays,
  basisOf,
  CalendarError,
  dayOf,
  daysIn,
  holidaysIn,
  nationalCalendar,
  startOfDate,
  toLocalDate,
} from '../src/calendar/index.ts';
import { calendarYears } from '../src/contract/calendar.ts';
import { statutoryYear } from '../src/calendar/statutory-year.ts';
import { newMoonNear } from './support/new-moon.ts';

const calendar = nationalCalendar();
const weekday = (date: string) => new Date(date).getUTCDay();
const years = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035];
const datesOf = (year: number, name: string, kind = 'holiday') =>
  holidaysIn(calendar, year)
    .filter((day) => day.name === name && day.kind === kind)
    .map(({ date }) => date);

describe('the years whose notices are out', () => {
  test.each([
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26', 250],
    [
      2026,
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
      '01-10 08-22',
      249,
    ],
  ])('%i has its weekdays off and its worked Saturdays', (year, off, on, working) => {
    const days = Array.from({ length: daysIn(`${year}-01-01`, `${year}-12-31`) }, (_, index) =>
      dayOf(calendar, addDays(`${year}-01-01`, index)),
    );
    const inWeek = ({ date }: { date: string }) => ![0, 6].includes(weekday(date));
    const short = (list: typeof days) => list.map(({ date }) => date.slice(5)).join(' ');
    expect(short(days.filter((day) => inWeek(day) && !day.working))).toBe(off);
    expect(short(days.filter((day) => !inWeek(day) && day.working))).toBe(on);
    expect(days.filter((day) => day.working)).toHaveLength(working);
    expect(basisOf(calendar, year)).toBe('announced');
  });

  test('each swapped day off is paid for by a worked one of the same notice', () => {
    for (const year of [2025, 2026])
      for (const day of holidaysIn(calendar, year).filter(({ kind }) => kind === 'swapped-off')) {
        const other = calendar.special.get(day.pairedWith!)!;
        expect(other).toMatchObject({
          kind: 'swapped-on',
          pairedWith: day.date,
          source: day.source,
        });
      }
  });

  test('the notices of 2026 add nothing but swaps to what the law says', () => {
    const notices = holidaysIn(calendar, 2026).filter(({ kind }) => !kind.startsWith('swapped'));
    const law = statutoryYear(2026)!;
    expect(notices.map(({ date }) => date)).toEqual(law.map(({ date }) => date).sort());
  });
});

describe('a year before its notices are out holds the days of the law', () => {
  test.each(years)('%i', (year) => {
    expect(basisOf(calendar, year)).toBe('statutory');
    expect(datesOf(year, 'Tết Dương lịch')).toEqual([`${year}-01-01`]);
    expect(datesOf(year, 'Tết Nguyên đán')).toHaveLength(5);
    expect(datesOf(year, 'Giỗ Tổ Hùng Vương')).toHaveLength(1);
    expect(datesOf(year, 'Ngày Chiến thắng 30/4')).toEqual([`${year}-04-30`]);
    expect(datesOf(year, 'Ngày Quốc tế Lao động 1/5')).toEqual([`${year}-05-01`]);
    expect(datesOf(year, 'Ngày Văn hóa Việt Nam')).toEqual([`${year}-11-24`]);
    const national = datesOf(year, 'Quốc khánh');
    expect(national).toContain(`${year}-09-02`);
    expect(daysIn(national[0]!, national[1]!)).toBe(2);
  });

  test('a holiday on a weekend has a working day off in its place, Culture Day has none', () => {
    for (const year of years) {
      const days = holidaysIn(calendar, year);
      const onWeekend = days.filter(
        ({ date, kind, name }) =>
          kind === 'holiday' && [0, 6].includes(weekday(date)) && name !== 'Ngày Văn hóa Việt Nam',
      );
      const inLieu = days.filter(({ kind }) => kind === 'in-lieu');
      expect(inLieu.map(({ pairedWith }) => pairedWith).sort()).toEqual(
        onWeekend.map(({ date }) => date),
      );
      for (const { date, pairedWith } of inLieu) {
        expect([0, 6]).not.toContain(weekday(date));
        expect(daysIn(pairedWith!, date)).toBeLessThanOrEqual(7);
      }
    }
  });
});

describe('lunar dates', () => {
  const all = [2025, 2026, ...years];
  const firstOfMonth = (date: string) => toLocalDate(newMoonNear(startOfDate(date) + 43_200_000));

  /** Mùng 1, by its place among the five days. */
  const tetOf = (year: number) => datesOf(year, 'Tết Nguyên đán')[year === 2025 ? 2 : 1]!;

  test.each(all)('Tết of %i begins on the day of a new moon in Vietnam', (year) => {
    const tet = tetOf(year);
    expect(firstOfMonth(tet)).toBe(tet);
    expect(tet >= `${year}-01-21` && tet <= `${year}-02-20`).toBe(true);
  });

  test.each(all)('the Hùng Kings’ day of %i is the tenth of a lunar month, the third', (year) => {
    const [day] = datesOf(year, 'Giỗ Tổ Hùng Vương') as [string];
    const first = addDays(day, -9);
    expect(firstOfMonth(first)).toBe(first);
    expect(Math.round(daysIn(tetOf(year), first) / 29.53)).toBe(2);
  });
});

test('every day has a Vietnamese and an English name and a source, in the order of time', () => {
  for (const year of [2025, 2026, ...years]) {
    const days = holidaysIn(calendar, year);
    for (const { name, nameEn, source } of days)
      expect([name, nameEn, source].every((text) => text.trim() !== '')).toBe(true);
    const dates = days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.every((date) => date.startsWith(String(year)))).toBe(true);
  }
});

test('the years that a query may ask for are those of the calendar', () => {
  expect([calendar.firstYear, calendar.lastYear]).toEqual(calendarYears);
});

test('a year that the calendar does not know is refused, never taken as one without holidays', () => {
  for (const ask of [
    () => holidaysIn(calendar, 2024),
    () => holidaysIn(calendar, 2036),
    () => basisOf(calendar, NaN),
    () => dayOf(calendar, '2024-12-31'),
  ])
    expect(ask).toThrow(CalendarError);
});
