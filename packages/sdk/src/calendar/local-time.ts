/**
 * Local time of Việt Nam: UTC+7 all year, no daylight saving. Instants are epoch milliseconds, local
 * dates are `yyyy-mm-dd`. The host's time zone plays no part.
 */
const offset = 7 * 3_600_000;
const day = 86_400_000;

/**
 * The local date of an instant.
 *
 * @example
 * ```ts
 * toLocalDate(Date.parse('2025-07-11T17:00:00Z')); // '2025-07-12'
 * ```
 */
export const toLocalDate = (instant: number): string =>
  new Date(instant + offset).toISOString().slice(0, 10);

/**
 * The local time of an instant as `HH:mm`.
 *
 * @example
 * ```ts
 * toLocalTime(Date.parse('2025-07-11T02:30:00Z')); // '09:30'
 * ```
 */
export const toLocalTime = (instant: number): string =>
  new Date(instant + offset).toISOString().slice(11, 16);

/**
 * First millisecond of a local date.
 *
 * @example
 * ```ts
 * startOfDate('2025-07-11') === Date.parse('2025-07-10T17:00:00Z'); // true
 * ```
 */
export const startOfDate = (date: string): number => Date.parse(`${date}T00:00:00+07:00`);

/**
 * Last millisecond of a local date.
 *
 * @example
 * ```ts
 * toInstantText(endOfDate('2025-07-11')); // '2025-07-11T23:59:59+07:00'
 * ```
 */
export const endOfDate = (date: string): number => startOfDate(date) + day - 1;

/**
 * ISO 8601 with the local offset, whole seconds.
 *
 * @example
 * ```ts
 * toInstantText(Date.parse('2025-07-11T16:59:59Z')); // '2025-07-11T23:59:59+07:00'
 * ```
 */
export const toInstantText = (instant: number): string =>
  `${new Date(instant + offset).toISOString().slice(0, 19)}+07:00`;

/**
 * Local date `days` later (or earlier).
 *
 * @example
 * ```ts
 * addDays('2025-07-31', 1); // '2025-08-01'
 * ```
 */
export const addDays = (date: string, days: number): string =>
  toLocalDate(startOfDate(date) + days * day);

/**
 * Days of a range, both ends counted.
 *
 * @example
 * ```ts
 * daysIn('2025-07-01', '2025-07-11'); // 11
 * ```
 */
export const daysIn = (from: string, to: string): number =>
  Math.round((startOfDate(to) - startOfDate(from)) / day) + 1;

/**
 * Whether a text is a date that exists.
 *
 * @example
 * ```ts
 * isLocalDate('2025-02-29'); // false
 * ```
 */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(startOfDate(text)) &&
  toLocalDate(startOfDate(text)) === text;
