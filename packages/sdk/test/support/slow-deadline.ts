import type { DeadlineRequest } from '../../src/calendar/index.ts';

/*
 * The rules of a deadline once more, minute by minute and with its own list of days off: slow, and
 * sharing nothing with the engine but the question.
 */
const minute = 60_000;
const inDay = 1440;
const zone = 7 * 60;

/** Weekdays off, and weekend days worked, each with the weekday whose hours it has. */
const off = new Set(
  [
    ['2025', '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    ['2026', '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24'],
    ['2027', '01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-02 09-03 11-24'],
  ].flatMap(([year, days]) => days!.split(' ').map((day) => `${year}-${day}`)),
);
const on = new Set(['2025-04-26', '2026-01-10', '2026-08-22']);

/** Days since 1970, in Vietnam. */
const dayNumber = (instant: number) => Math.floor((instant / minute + zone) / inDay);
const nameOf = (day: number) => new Date(day * inDay * minute).toISOString().slice(0, 10);
const startOf = (day: number) => (day * inDay - zone) * minute;

/** The due instant by the rules, or `null`; for pauses that end, at whole minutes. */
export const slowDueAt = (
  {
    limit,
    receivedAt,
    pauses = [],
    extension,
    lateIsNextDay = false,
  }: Omit<DeadlineRequest, 'calendar' | 'hours'>,
  moreHolidays: readonly string[] = [],
): number => {
  const worked = (day: number): boolean => {
    const name = nameOf(day);
    if (moreHolidays.includes(name)) return false;
    if (on.has(name)) return true;
    return ![0, 6].includes(new Date(name).getUTCDay()) && !off.has(name);
  };
  const open = (instant: number): boolean => {
    const day = dayNumber(instant);
    const time = (instant - startOf(day)) / minute;
    return worked(day) && ((time >= 420 && time < 690) || (time >= 810 && time < 1020));
  };
  const paused = (instant: number) =>
    pauses.some(({ from, until }) => instant >= from && instant < until!);
  const lastMinute = (day: number) => startOf(day) + 1019 * minute;
  const close = (day: number) => startOf(day) + 1020 * minute;

  const workingDays = (amount: number, after: number): number => {
    let day = after;
    for (let left = amount; left > 0;) {
      day += 1;
      if (worked(day) && !paused(lastMinute(day))) left -= 1;
    }
    return close(day);
  };
  const calendarDays = (amount: number, after: number): number => {
    let day = after;
    for (let left = amount; left > 0;) {
      day += 1;
      if (!paused(lastMinute(day))) left -= 1;
    }
    while (!worked(day) || paused(lastMinute(day))) day += 1;
    return close(day);
  };
  const months = (amount: number, after: number): number => {
    const [year, month, date] = nameOf(after).split('-').map(Number) as [number, number, number];
    const last = new Date(Date.UTC(year, month - 1 + amount + 1, 0)).getUTCDate();
    const end = Date.UTC(year, month - 1 + amount, Math.min(date, last)) / inDay / minute;
    return calendarDays(end - after, after);
  };
  const openMinutes = (amount: number, from: number): number => {
    let instant = from;
    for (let left = amount * 60; left > 0; instant += minute)
      if (open(instant) && !paused(instant)) left -= 1;
    return instant;
  };

  const received = dayNumber(receivedAt);
  const late = !worked(received) || receivedAt > startOf(received) + 900 * minute;
  const next = () => {
    let day = received + 1;
    while (!worked(day)) day += 1;
    return day;
  };
  const run = ({ amount, unit }: DeadlineRequest['limit'], from: number, after: number): number => {
    if (unit === 'hour') return openMinutes(amount, from);
    if (unit === 'working-day') return workingDays(amount, after);
    return unit === 'month' ? months(amount, after) : calendarDays(amount, after);
  };
  const first =
    limit.unit === 'same-day'
      ? workingDays(1, late ? received : received - 1)
      : run(limit, receivedAt, lateIsNextDay && late ? next() : received);
  return extension ? run(extension, first, dayNumber(first)) : first;
};
