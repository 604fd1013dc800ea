import type { SpecialDay } from '../contract/calendar.ts';
import { holidayNames, holidaySources } from './holiday-law.ts';
import { addDays } from './local-time.ts';
import { lunarDates } from './lunar-dates.ts';
import { isWeekend, weekdayOf } from './weekday.ts';

/**
 * 2 September and one day beside it. The law leaves the side to the year's notice: taken is the one
 * towards the nearer weekend, as the notices of 2021 to 2026 did.
 */
const nationalDays = (year: number): string[] => {
  const day = `${year}-09-02`;
  return [1, 4, 7].includes(weekdayOf(day)) ? [day, addDays(day, 1)] : [addDays(day, -1), day];
};

/**
 * What the law says of a year before its notices are out. The five days of Tết are left to the notice
 * too: taken are the last day of the old lunar year and the first four of the new one. Culture Day has
 * no day in lieu: it stands outside the article that gives one.
 */
export const statutoryYear = (year: number): SpecialDay[] | null => {
  const lunar = lunarDates[year];
  if (!lunar) return null;
  const { newYear, tet, hungKings, victory, labour, national } = holidayNames;
  const holidays = [
    { date: `${year}-01-01`, ...newYear },
    ...[-1, 0, 1, 2, 3].map((days) => ({ date: addDays(lunar.newYear, days), ...tet })),
    { date: lunar.hungKings, ...hungKings },
    { date: `${year}-04-30`, ...victory },
    { date: `${year}-05-01`, ...labour },
    ...nationalDays(year).map((date) => ({ date, ...national })),
  ];
  const days: SpecialDay[] = holidays.map((day) => ({
    ...day,
    kind: 'holiday',
    source: holidaySources.holidays,
    pairedWith: null,
  }));
  for (const { date, ...named } of holidays.filter(({ date }) => isWeekend(date))) {
    let next = addDays(date, 1);
    while (isWeekend(next) || days.some((day) => day.date === next)) next = addDays(next, 1);
    days.push({
      date: next,
      kind: 'in-lieu',
      ...named,
      source: holidaySources.inLieu,
      pairedWith: date,
    });
  }
  if (year >= 2026)
    days.push({
      date: `${year}-11-24`,
      kind: 'holiday',
      ...holidayNames.culture,
      source: holidaySources.culture,
      pairedWith: null,
    });
  return days;
};
