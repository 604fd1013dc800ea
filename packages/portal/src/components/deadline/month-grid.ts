import type { DeadlineDay } from '@motcua/sdk';
import { addDays, monthOf, monthPeriod } from '@motcua/sdk/calendar';

/** A date of a month's picture; `null` before its first and after its last. */
interface Cell {
  date: string;
  /** What the reckoning says of it; `null` where it says nothing. */
  day: DeadlineDay | null;
}

export interface MonthGrid {
  month: string;
  /** Seven cells each, Monday first. */
  weeks: (Cell | null)[][];
}

/** Monday is 0. */
const placeInWeek = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

const weeksOf = (month: string, said: ReadonlyMap<string, DeadlineDay>): MonthGrid['weeks'] => {
  const { from, to } = monthPeriod(month);
  const cells: (Cell | null)[] = Array.from({ length: placeInWeek(from) }, () => null);
  for (let date = from; date <= to; date = addDays(date, 1))
    cells.push({ date, day: said.get(date) ?? null });
  while (cells.length % 7 > 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, at) =>
    cells.slice(at * 7, at * 7 + 7),
  );
  // A week in which nothing was reckoned is left out.
  return weeks.filter((week) => week.some((cell) => cell?.day));
};

/** The days of a reckoning as the weeks of its months. A date that is named twice is shown as it counts. */
export const monthGrids = (days: readonly DeadlineDay[]): MonthGrid[] => {
  const said = new Map<string, DeadlineDay>();
  for (const day of days) {
    const known = said.get(day.date);
    if (!known || day.counted > 0 || known.counted === 0) said.set(day.date, day);
  }
  const months = [...new Set(days.map(({ date }) => monthOf(date)))];
  return months.map((month) => ({ month, weeks: weeksOf(month, said) }));
};
