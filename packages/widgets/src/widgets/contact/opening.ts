import type { HolidayList, OpeningHours } from '@motcua/sdk';
import { local } from '../../pen/pen.ts';

const day = 86_400_000;
const daysAhead = 15;

/** Whether the office is open, and when that changes. */
export interface Opening {
  readonly open: boolean;
  /** Until when it is open, or when it opens again: time and date, the date empty today. */
  readonly change: readonly [time: string, date: string] | null;
  /** The holiday or swap that today is. */
  readonly today: { readonly name: string; readonly nameEn: string } | undefined;
}

/**
 * Whether it is open at an instant (epoch milliseconds) by the ward's hours and the days off of that year;
 * `null` when the days off are those of another year.
 */
export const openingAt = (
  instant: number,
  hours: readonly OpeningHours[],
  { year, days }: HolidayList,
): Opening | null => {
  const special = (date: string) => days.find((each) => each.date === date);
  /** Of a weekday; none on a day off; on a swapped day those of the day that it was swapped with. */
  const hoursOf = (date: string) => {
    const found = special(date);
    const weekday = new Date(found?.pairedWith ?? date).getUTCDay() || 7;
    return found && found.kind !== 'swapped-on'
      ? []
      : hours.filter((each) => each.days.includes(weekday));
  };
  const [date, time] = local(instant).split('T') as [string, string];
  if (!date.startsWith(`${year}`)) return null;
  const today = special(date);
  const now = hoursOf(date).find(({ opens, closes }) => opens <= time && time < closes);
  if (now) return { open: true, change: [now.closes, ''], today };
  for (let ahead = 0; ahead < daysAhead; ahead += 1) {
    const then = local(instant + ahead * day).slice(0, 10);
    const [opens] = hoursOf(then)
      .map((each) => each.opens)
      .filter((each) => ahead > 0 || each > time)
      .sort();
    if (opens && then.startsWith(`${year}`))
      return { open: false, change: [opens, ahead > 0 ? then : ''], today };
  }
  return { open: false, change: null, today };
};

/** Seconds from an instant to a change. */
export const secondsUntil = ([time, date]: NonNullable<Opening['change']>, now: number): number =>
  Math.ceil((Date.parse(`${date || local(now).slice(0, 10)}T${time}:00+07:00`) - now) / 1000);
