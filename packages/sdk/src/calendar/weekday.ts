/** ISO weekday of a local date: 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Saturday or Sunday: the weekly days off of the civil service. */
export const isWeekend = (date: string): boolean => weekdayOf(date) > 5;
