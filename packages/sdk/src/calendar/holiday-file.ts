import type { SpecialDay } from '../contract/calendar.ts';
import { describeHolidayFault, type HolidayFault, type HolidayFaultCode } from './holiday-fault.ts';
import { isRow, readHolidayRow, shownField } from './holiday-row.ts';
import { calendarOf, type WorkCalendar } from './work-calendar.ts';

/**
 * A file of holidays was refused, and nothing of it was taken. The message has one line a fault.
 *
 * @example
 * ```ts
 * try {
 *   withHolidays(nationalCalendar(), { days: [{ kind: 'party' }] });
 * } catch (error) {
 *   if (error instanceof HolidayFileError)
 *     console.warn(error.faults.map((fault) => describeHolidayFault(fault)).join('\n'));
 * }
 * ```
 */
export class HolidayFileError extends Error {
  override get name(): 'HolidayFileError' {
    return 'HolidayFileError';
  }
  readonly faults: readonly HolidayFault[];

  constructor(faults: readonly HolidayFault[]) {
    const lines = faults.map((fault) => describeHolidayFault(fault, 'en'));
    super(['The file of holidays can’t be used.', ...lines].join('\n  '));
    this.faults = faults;
  }
}

const yearOf = ({ date }: SpecialDay) => Number(date.slice(0, 4));

/** The announced years with their sources, or where they are wrong. */
const readYears = (
  list: readonly unknown[],
  inRange: (year: number) => boolean,
  refuse: (row: number, field: string, code: HolidayFaultCode) => void,
): Map<number, string> => {
  const years = new Map<number, string>();
  list.forEach((entry, at) => {
    const { year, source, ...more } = isRow(entry) ? entry : {};
    const right =
      typeof year === 'number' && inRange(year) && typeof source === 'string' && source !== '';
    if (!right || years.has(year) || Object.keys(more).length > 0)
      refuse(at + 1, 'announced', 'year-invalid');
    else years.set(year, source);
  });
  return years;
};

/**
 * A calendar with a ward's own file of holidays in it: what was announced since this package was made,
 * or a day off of the place. Whole or not at all.
 *
 * A year in `announced` stands as the file has it: its statutory days go, and its source holds for each
 * of its rows. Other rows are added to what the calendar has.
 *
 * @param file - the parsed JSON: `{"announced": [{"year", "source"}], "days": [{"kind": "holiday",
 * "from", "to"?, "name", "nameEn", "source"} | {"kind": "swap", "off", "on", "name", "nameEn",
 * "source"}]}`; `source` may be left out in an announced year
 * @example
 * ```ts
 * const calendar = withHolidays(nationalCalendar(), {
 *   days: [
 *     {
 *       kind: 'swap', off: '2027-09-01', on: '2027-08-28',
 *       name: 'Quốc khánh', nameEn: 'National Day', source: 'Thông báo …',
 *     },
 *   ],
 * });
 * ```
 * @throws {@link HolidayFileError} with every row that can't be used, by its number and reason.
 */
export const withHolidays = (calendar: WorkCalendar, file: unknown): WorkCalendar => {
  const faults: HolidayFault[] = [];
  const refuse = (
    row: number,
    field: string,
    code: HolidayFaultCode,
    other: number | null = null,
  ) => void faults.push({ row, field, code, with: other });
  const inRange = (year: number) =>
    Number.isInteger(year) && year >= calendar.firstYear && year <= calendar.lastYear;

  const { days, announced = [], ...more } = isRow(file) ? file : {};
  if (!Array.isArray(days) || !Array.isArray(announced) || Object.keys(more).length > 0) {
    refuse(0, shownField(Object.keys(more)[0] ?? 'days'), 'file-invalid');
    throw new HolidayFileError(faults);
  }
  const years = readYears(announced, inRange, refuse);
  const kept = [...calendar.special.values()].filter((day) => !years.has(yearOf(day)));

  /** Which row speaks of a date; 0 is the calendar itself. */
  const rowOf = new Map(kept.map(({ date }) => [date, 0]));
  const added: SpecialDay[] = [];
  days.forEach((value: unknown, at) => {
    const row = at + 1;
    const read = readHolidayRow(value, (year) => years.get(year), inRange);
    if (!Array.isArray(read)) return refuse(row, read.field, read.code);
    const taken = read.find(({ date }) => rowOf.has(date));
    if (taken) return refuse(row, 'date', 'overlap', rowOf.get(taken.date)!);
    for (const day of read) rowOf.set(day.date, row);
    added.push(...read);
  });
  const filled = new Set(added.map(yearOf));
  if (faults.length === 0)
    [...years.keys()].forEach((year, at) => {
      if (!filled.has(year)) refuse(at + 1, 'announced', 'year-invalid');
    });
  if (faults.length > 0) throw new HolidayFileError(faults);
  return calendarOf([...kept, ...added], {
    firstYear: calendar.firstYear,
    lastYear: calendar.lastYear,
    announced: new Set([...calendar.announced, ...years.keys()]),
  });
};
