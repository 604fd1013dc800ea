import type { Client, HolidayList } from '@motcua/sdk';
import type { SpecialDay, WorkCalendar } from '@motcua/sdk/calendar';

/** The calendar that the ward counts with, of some whole years. */
export const calendarOf = (years: readonly HolidayList[]): WorkCalendar => ({
  firstYear: Math.min(...years.map(({ year }) => year)),
  lastYear: Math.max(...years.map(({ year }) => year)),
  announced: new Set(years.filter(({ basis }) => basis === 'announced').map(({ year }) => year)),
  special: new Map(years.flatMap(({ days }) => days).map((day) => [day.date, day as SpecialDay])),
});

/** Days off of the years from one local date to another. */
export const holidaysOf = (client: Client, from: string, to: string): Promise<HolidayList[]> => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return Promise.all(years.map((year) => client.calendar.holidays({ year })));
};
