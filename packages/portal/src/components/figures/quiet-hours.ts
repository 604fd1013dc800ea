import { addDays, nationalCalendar, type Period } from '@motcua/sdk/calendar';
import type { Load, OpeningHours } from '@motcua/sdk';
import { isWorked } from '../../is-worked.ts';

/** An hour of a weekday (0 is Monday), or of every day. */
export interface Slot {
  day: number | null;
  hour: number;
}

/** When fewest file at the counter, or how many receipts are missing to tell. */
export type QuietHours =
  | { known: true; slots: Slot[]; receipts: number }
  | { known: false; receipts: number; needed: number };

/** So many receipts a slot on average: with fewer, chance picks the quietest. */
const perSlot = 10;
const told = 3;
const hoursOfDay = 24;
const mostDays = 3_660;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Minutes of a weekday's hour in which the hall is open. */
export const openMinutes = (hours: readonly OpeningHours[], day: number, hour: number): number =>
  hours
    .filter(({ days }) => days.includes(day + 1))
    .reduce((sum, { opens, closes }) => {
      const from = Math.max(minutesOf(opens), hour * 60);
      const to = Math.min(minutesOf(closes), hour * 60 + 60);
      return sum + Math.max(0, to - from);
    }, 0);

/** How often each weekday was a working day. */
const workingDays = ({ from, to }: Period): number[] => {
  const calendar = nationalCalendar();
  const counts = Array.from({ length: 7 }, () => 0);
  let date = from;
  for (let count = 0; date <= to && count < mostDays; count += 1) {
    const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
    if (isWorked(calendar, date)) counts[weekday]! += 1;
    date = addDays(date, 1);
  }
  return counts;
};

interface Counted extends Slot {
  receipts: number;
  minutes: number;
}

const quietest = (slots: Counted[]): QuietHours | null => {
  const receipts = slots.reduce((sum, slot) => sum + slot.receipts, 0);
  if (slots.length === 0 || receipts < perSlot * slots.length) return null;
  const byLoad = [...slots].sort(
    (a, b) => a.receipts / a.minutes - b.receipts / b.minutes || a.hour - b.hour,
  );
  const first = byLoad.slice(0, told).map(({ day, hour }) => ({ day, hour }));
  return { known: true, slots: first, receipts };
};

/**
 * The hours of the week with fewest receipts at the counter for the time that the hall was open; of the
 * day alone where there are fewer; none where chance would pick them.
 *
 * @param counted the days that the receipts come from
 */
export const quietHours = (
  { inPerson }: Pick<Load, 'inPerson'>,
  hours: readonly OpeningHours[],
  counted: Period,
): QuietHours => {
  const days = workingDays(counted);
  const week = inPerson.flatMap((row, day) =>
    row.map((receipts, hour): Counted => {
      const minutes = openMinutes(hours, day, hour) * days[day]!;
      return { day, hour, receipts, minutes };
    }),
  );
  const open = week.filter(({ minutes }) => minutes > 0);
  const daily = Array.from({ length: hoursOfDay }, (_, hour): Counted => {
    const own = open.filter((slot) => slot.hour === hour);
    const sum = (of: 'receipts' | 'minutes') => own.reduce((all, slot) => all + slot[of], 0);
    return { day: null, hour, receipts: sum('receipts'), minutes: sum('minutes') };
  }).filter(({ minutes }) => minutes > 0);
  const receipts = open.reduce((sum, slot) => sum + slot.receipts, 0);
  return (
    quietest(open) ?? quietest(daily) ?? { known: false, receipts, needed: perSlot * daily.length }
  );
};
