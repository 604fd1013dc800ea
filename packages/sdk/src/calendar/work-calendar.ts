import type { CalendarBasis, SpecialDay } from '../contract/calendar.ts';
import { announcedYears } from './announced-years.ts';
import { CalendarError } from './calendar-error.ts';
import { lunarDates } from './lunar-dates.ts';
import { statutoryYear } from './statutory-year.ts';
import { isWeekend } from './weekday.ts';

/** Which days are worked, over a run of whole years. Made by {@link nationalCalendar} or {@link withHolidays}. */
export interface WorkCalendar {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Years whose notices are in; the others hold the statutory days. */
  readonly announced: ReadonlySet<number>;
  /** By local date. */
  readonly special: ReadonlyMap<string, SpecialDay>;
}

/** The calendar of a set of days; one entry a date. */
export const calendarOf = (
  days: readonly SpecialDay[],
  years: Pick<WorkCalendar, 'firstYear' | 'lastYear' | 'announced'>,
): WorkCalendar => ({
  ...years,
  special: new Map([...days].sort((a, b) => (a.date < b.date ? -1 : 1)).map((d) => [d.date, d])),
});

const build = (): WorkCalendar => {
  const years = Object.keys(lunarDates).map(Number);
  return calendarOf(
    years.flatMap((year) => announcedYears[year] ?? statutoryYear(year) ?? []),
    {
      firstYear: Math.min(...years),
      lastYear: Math.max(...years),
      announced: new Set(Object.keys(announcedYears).map(Number)),
    },
  );
};

let built: WorkCalendar | undefined;

/**
 * The working days of the civil service: 2025 and 2026 with their swapped days, 2027 to 2035 with the
 * statutory holidays. A ward adds what was announced since with {@link withHolidays}.
 *
 * @example
 * ```ts
 * dayOf(nationalCalendar(), '2026-08-22').working; // true: a Saturday worked in exchange
 * ```
 */
export const nationalCalendar = (): WorkCalendar => (built ??= build());

const yearOf = (date: string) => Number(date.slice(0, 4));

const within = ({ firstYear, lastYear }: WorkCalendar, year: number): void => {
  if (!(year >= firstYear && year <= lastYear))
    throw new CalendarError(
      'out-of-range',
      `The calendar knows the years ${firstYear} to ${lastYear}.`,
    );
};

/**
 * How sure the days of a year are.
 *
 * @example
 * ```ts
 * basisOf(nationalCalendar(), 2026); // 'announced'
 * ```
 * @throws {@link CalendarError} beyond the calendar's years.
 */
export const basisOf = (calendar: WorkCalendar, year: number): CalendarBasis => {
  within(calendar, year);
  return calendar.announced.has(year) ? 'announced' : 'statutory';
};

/** A date, whether it is worked, and what the calendar says of it beside its weekday. */
export interface CalendarDay {
  date: string;
  working: boolean;
  special: SpecialDay | null;
  basis: CalendarBasis;
}

/**
 * What a local date is.
 *
 * @example
 * ```ts
 * const { working, special } = dayOf(nationalCalendar(), '2026-09-02');
 * // false, { kind: 'holiday', name: 'Quốc khánh', … }
 * ```
 * @throws {@link CalendarError} beyond the calendar's years.
 */
export const dayOf = (calendar: WorkCalendar, date: string): CalendarDay => {
  const basis = basisOf(calendar, yearOf(date));
  const special = calendar.special.get(date) ?? null;
  const working = special ? special.kind === 'swapped-on' : !isWeekend(date);
  return { date, working, special, basis };
};

/**
 * Holidays, days in lieu and swapped days of a year, in the order of time.
 *
 * @example
 * ```ts
 * holidaysIn(nationalCalendar(), 2026)[0]; // { date: '2026-01-01', kind: 'holiday', name: 'Tết Dương lịch', … }
 * ```
 * @throws {@link CalendarError} beyond the calendar's years.
 */
export const holidaysIn = (calendar: WorkCalendar, year: number): SpecialDay[] => {
  within(calendar, year);
  return [...calendar.special.values()].filter(({ date }) => yearOf(date) === year);
};
