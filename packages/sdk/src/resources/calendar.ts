import type { Call } from '../call.ts';
import type {
  DeadlineAnswer,
  DeadlineQuery,
  HolidayList,
  HolidaysQuery,
} from '../contract/calendar.ts';
import type { CallOptions } from '../options.ts';

export interface CalendarResource {
  /**
   * When a result is due, under a limit or under those that are published for a procedure, and why: day
   * by day, for `explainDay` of `@motcua/sdk/calendar` to put into words.
   *
   * @example
   * ```ts
   * const { deadlines } = await client.calendar.deadline({
   *   procedure: '1.001193', channel: 'online', receivedAt: '2026-08-27T09:00',
   * });
   * ```
   */
  deadline(query: DeadlineQuery, options?: CallOptions): Call<DeadlineAnswer>;
  /**
   * Holidays, days in lieu and swapped working days of a year, this one unless told.
   *
   * @example
   * ```ts
   * const { basis, days } = await client.calendar.holidays({ year: 2026 });
   * ```
   */
  holidays(query?: HolidaysQuery, options?: CallOptions): Call<HolidayList>;
}
