/**
 * Local time of Việt Nam: UTC+7 all year, no daylight saving. Instants are epoch milliseconds, local
 * dates are `yyyy-mm-dd`. The host's time zone plays no part.
 */
const offset = 7 * 3_600_000;
const day = 86_400_000;

/** The local date of an instant. */
export const toLocalDate = (instant: number): string =>
  new Date(instant + offset).toISOString().slice(0, 10);

/** The local time of an instant as `HH:mm`. */
export const toLocalTime = (instant: number): string =>
  new Date(instant + offset).toISOString().slice(11, 16);

/** First millisecond of a local date. */
export const startOfDate = (date: string): number => Date.parse(`${date}T00:00:00+07:00`);

/** Last millisecond of a local date. */
export const endOfDate = (date: string): number => startOfDate(date) + day - 1;

/** ISO 8601 with the local offset, whole seconds: `2025-07-11T23:59:59+07:00`. */
export const toInstantText = (instant: number): string =>
  `${new Date(instant + offset).toISOString().slice(0, 19)}+07:00`;

/** Local date `days` later (or earlier). */
export const addDays = (date: string, days: number): string =>
  toLocalDate(startOfDate(date) + days * day);

/** Days of a range, both ends counted. */
export const daysIn = (from: string, to: string): number =>
  Math.round((startOfDate(to) - startOfDate(from)) / day) + 1;

/** Whether a text is a date that exists. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(startOfDate(text)) &&
  toLocalDate(startOfDate(text)) === text;
