import type { Call } from '../call.ts';
import type {
  DeadlineAnswer,
  DeadlineQuery,
  HolidayList,
  HolidaysQuery,
} from '../contract/calendar.ts';
import { calendarDeadline, calendarHolidays } from '../contract/packed.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `calendar.deadline` as a function of its own.
 *
 * @example
 * ```ts
 * const { deadlines } = await getDeadline(service, { limit: 3, unit: 'working-day' });
 * ```
 */
export const getDeadline = (
  service: Settings,
  query: DeadlineQuery,
  options?: CallOptions,
): Call<DeadlineAnswer> => call(service, unpack(calendarDeadline), [query], options);

/**
 * `calendar.holidays` as a function of its own.
 *
 * @example
 * ```ts
 * const { days } = await getHolidays(service, { year: 2026 });
 * ```
 */
export const getHolidays = (
  service: Settings,
  query?: HolidaysQuery,
  options?: CallOptions,
): Call<HolidayList> => call(service, unpack(calendarHolidays), [query], options);
