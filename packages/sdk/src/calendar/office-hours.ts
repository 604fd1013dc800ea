import type { OpeningHours } from '../contract/ward.ts';
import { CalendarError } from './calendar-error.ts';
import { startOfDate } from './local-time.ts';
import { weekdayOf } from './weekday.ts';
import { dayOf, type WorkCalendar } from './work-calendar.ts';

/** A stretch of time in epoch milliseconds, its end not in it. */
export interface Stretch {
  from: number;
  to: number;
}

/** The working time of the dates of a calendar. */
export interface Office {
  readonly calendar: WorkCalendar;
  /** Opening times by ISO weekday, in milliseconds of the day. */
  readonly byWeekday: ReadonlyMap<number, readonly Stretch[]>;
}

const minute = 60_000;

const timeOf = (text: string): number => {
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) * minute;
};

/**
 * Puts opening hours to a calendar. Each weekday from Monday to Friday needs hours, without overlap;
 * hours of a weekend don't make it a working day.
 *
 * @throws {@link CalendarError} `hours-invalid`
 */
export const officeOf = (calendar: WorkCalendar, hours: readonly OpeningHours[]): Office => {
  const refuse = (what: string): never => {
    throw new CalendarError('hours-invalid', `Opening hours: ${what}.`);
  };
  const byWeekday = new Map<number, Stretch[]>();
  for (const { days, opens, closes } of hours) {
    if (!/^\d{2}:\d{2}$/.test(opens) || !/^\d{2}:\d{2}$/.test(closes) || opens >= closes)
      refuse('a time of opening must come before its time of closing, both as HH:mm');
    for (const day of days)
      byWeekday.set(day, [
        ...(byWeekday.get(day) ?? []),
        { from: timeOf(opens), to: timeOf(closes) },
      ]);
  }
  for (const stretches of byWeekday.values()) {
    stretches.sort((a, b) => a.from - b.from);
    if (stretches.some(({ from }, at) => at > 0 && from < stretches[at - 1]!.to))
      refuse('two of one day overlap');
  }
  if ([1, 2, 3, 4, 5].some((day) => !byWeekday.has(day))) refuse('Monday to Friday each need some');
  return { calendar, byWeekday };
};

/** A worked weekend day has the hours of the day that it stands for. */
const hoursOf = ({ calendar, byWeekday }: Office, date: string): readonly Stretch[] | undefined => {
  const { special } = dayOf(calendar, date);
  const like = special?.kind === 'swapped-on' ? special.pairedWith : null;
  return byWeekday.get(weekdayOf(like ?? date));
};

/** The working time of a date; none on a day off. */
export const workOn = (office: Office, date: string): Stretch[] => {
  if (!dayOf(office.calendar, date).working) return [];
  const start = startOfDate(date);
  return hoursOf(office, date)!.map(({ from, to }) => ({ from: start + from, to: start + to }));
};

/**
 * The instant at which a day's work is over, or would be: a holiday has the close of its weekday, and a
 * weekday without hours the ward's latest one.
 */
export const closeOf = (office: Office, date: string): number => {
  const hours = hoursOf(office, date) ?? [...office.byWeekday.values()].flat();
  return startOfDate(date) + Math.max(...hours.map(({ to }) => to));
};
