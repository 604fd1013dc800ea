import type { OpeningHours } from '@motcua/sdk';
import { toLocalDate, toLocalTime } from '@motcua/sdk/calendar';

/** ISO weekday of a local date: 1 is Monday, 7 Sunday. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Whether the centre is open at an instant. Public holidays are not known here. */
export const isOpen = (hours: readonly OpeningHours[], instant: number): boolean => {
  const day = weekdayOf(toLocalDate(instant));
  const time = toLocalTime(instant);
  return hours.some(
    ({ days, opens, closes }) => days.includes(day) && opens <= time && time < closes,
  );
};

export interface DayHours {
  /** First and last ISO weekday of a run of days with the same hours. */
  first: number;
  last: number;
  times: { opens: string; closes: string }[];
}

/** Seven days as runs of equal hours, in the order of the week; closed days have no times. */
export const hoursByDay = (hours: readonly OpeningHours[]): DayHours[] => {
  const runs: DayHours[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const times = hours
      .filter(({ days }) => days.includes(day))
      .map(({ opens, closes }) => ({ opens, closes }))
      .sort((a, b) => a.opens.localeCompare(b.opens));
    const previous = runs.at(-1);
    if (previous && JSON.stringify(previous.times) === JSON.stringify(times)) previous.last = day;
    else runs.push({ first: day, last: day, times });
  }
  return runs;
};
