import { addDays, toLocalDate, type WorkCalendar } from '@motcua/sdk/calendar';
import { isWorked } from '../is-worked.ts';

/** What the ward has to do about a dossier in progress. */
export type Duty = 'expected-late' | 'apology-due' | 'owed';

/** The working day that lies so many working days before a date. */
export const workingDayBefore = (calendar: WorkCalendar, date: string, count: number): string => {
  let before = date;
  for (let left = count; left > 0;) {
    before = addDays(before, -1);
    if (isWorked(calendar, before)) left -= 1;
  }
  return before;
};

/**
 * A dossier in progress is expected late from the second working day before its due date on, and its
 * letter is due from the last working day before: on a day off nobody signs one, and the law wants it
 * one day before at the latest (NĐ 61/2018 Đ19.9). Past its due instant the letter is owed. `null`: not
 * yet.
 */
export const dutyOf = (dueAt: number, asOf: number, calendar: WorkCalendar): Duty | null => {
  if (asOf > dueAt) return 'owed';
  const [due, today] = [toLocalDate(dueAt), toLocalDate(asOf)];
  if (today >= workingDayBefore(calendar, due, 1)) return 'apology-due';
  return today >= workingDayBefore(calendar, due, 2) ? 'expected-late' : null;
};

/** The last date on which a letter is in time by the law: the day before the promised one. */
export const lastDayInTime = (promisedAt: number): string => addDays(toLocalDate(promisedAt), -1);
