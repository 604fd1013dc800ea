import type { CalendarBasis, DeadlineDay } from '../contract/calendar.ts';
import type { TimeLimit } from '../contract/procedure.ts';
import type { OpeningHours } from '../contract/ward.ts';
import { CalendarError } from './calendar-error.ts';
import { countCalendarDays, countWorkingDays } from './count-days.ts';
import { countHours } from './count-hours.ts';
import { countSameDay } from './count-same-day.ts';
import type { Clock, Count } from './clock.ts';
import { toLocalDate } from './local-time.ts';
import { monthsAfter } from './months-after.ts';
import { officeOf } from './office-hours.ts';
import { checkPauses, type Pause } from './pauses.ts';
import { receiptOf } from './receipt.ts';
import { basisOf, type WorkCalendar } from './work-calendar.ts';

/** What a deadline is reckoned from. */
export interface DeadlineRequest {
  /**
   * `hour` runs through the opening hours; `working-day`, `day` and `month` begin on the day after the
   * receipt and are due when the ward closes on their last day; `same-day`, with an amount of 1, is due at
   * the close of the day of receipt.
   */
  limit: TimeLimit;
  /** Epoch milliseconds. */
  receivedAt: number;
  calendar: WorkCalendar;
  /** The ward's own, for Monday to Friday at least. */
  hours: readonly OpeningHours[];
  pauses?: readonly Pause[] | undefined;
  /** The one lawful rescheduling, counted from the first due instant. */
  extension?: TimeLimit | undefined;
  /**
   * For a ward that books what comes after 15:00 or on a day off as received on the next working day
   * under every limit of days or months. Unless told, only same-day procedures have that hour.
   */
  lateIsNextDay?: boolean | undefined;
}

/** When a result is due, and how that was reckoned. */
export interface Deadline {
  /** Epoch milliseconds; `null` while the clock stands still with no end in sight. */
  dueAt: number | null;
  /** `statutory` when the days run into a year whose notices are not out. */
  basis: CalendarBasis;
  /** From the day of receipt to the day it is due, each with what it counts and why. */
  days: DeadlineDay[];
}

/** Nobody is promised anything in years of hours; it also bounds the work. */
const most = 3660;

const units = ['hour', 'working-day', 'day', 'month'];

const check = ({ amount, unit }: TimeLimit): void => {
  if (!units.includes(unit) || !Number.isInteger(amount) || amount < 1 || amount > most)
    throw new CalendarError(
      'limit-invalid',
      `A limit is a whole number from 1 to ${most} of hours, working days, days or months.`,
    );
};

const counted = (clock: Clock, { amount, unit }: TimeLimit, from: number): Count => {
  const date = toLocalDate(from);
  switch (unit) {
    case 'hour':
      return countHours(clock, amount, from);
    case 'working-day':
      return countWorkingDays(clock, amount, date);
    case 'month':
      return countCalendarDays(clock, monthsAfter(date, amount), date);
    default:
      return countCalendarDays(clock, amount, date);
  }
};

/** The limit itself, with the day of receipt in front where it does not count by its own rule. */
const first = (clock: Clock, request: DeadlineRequest): Count => {
  const { limit, receivedAt, lateIsNextDay = false } = request;
  if (limit.unit === 'same-day') return countSameDay(clock, receivedAt);
  if (limit.unit === 'hour') return counted(clock, limit, receivedAt);
  const receipt = receiptOf(clock, receivedAt, {
    working: limit.unit === 'working-day',
    lateIsNextDay,
  });
  const { dueAt, days } = counted(clock, limit, receipt.from);
  return { dueAt, days: [...receipt.days, ...days] };
};

/**
 * When a result is due, and why: every day from the receipt on, with what it counts. The same answer in
 * every time zone of the host.
 *
 * Where the rules leave room it is the earlier date that is promised: a day counts unless the clock
 * stands still at its close, after a pause the clock goes on from where it stood, and what comes after
 * closing counts from the next working morning, that morning's day in full. Only a limit of days or
 * months that ends on a day off moves on, to the next working day.
 *
 * A later receipt is never due earlier, with one exception that no reading of months avoids: from the last
 * days of a long month, months end together (28 and 31 August are both six months from 28 February), and
 * where a pause begins or ends between such days, the later receipt waits for less of it.
 *
 * @example
 * ```ts
 * const { dueAt, days } = deadlineOf({
 *   limit: { amount: 5, unit: 'working-day' },
 *   receivedAt: Date.parse('2026-08-27T09:00:00+07:00'),
 *   calendar: nationalCalendar(),
 *   hours: [
 *     { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '11:30' },
 *     { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
 *   ],
 * });
 * toInstantText(dueAt!); // '2026-09-08T17:00:00+07:00'
 * days.map((day) => explainDay(day)); // ['Ngày nhận hồ sơ, chưa tính vào thời hạn.', …]
 * ```
 * @throws {@link CalendarError} for a limit, pause or opening hours that make no sense, and where the
 * days run beyond the years of the calendar.
 */
export const deadlineOf = (request: DeadlineRequest): Deadline => {
  const { limit, receivedAt, calendar, hours, pauses = [], extension } = request;
  if (limit.unit !== 'same-day' || limit.amount !== 1) check(limit);
  if (extension) check(extension);
  if (!Number.isFinite(receivedAt))
    throw new CalendarError('receipt-invalid', 'The receipt must be an instant.');
  checkPauses(pauses);

  const clock: Clock = { office: officeOf(calendar, hours), pauses, part: 'limit' };
  let { dueAt, days } = first(clock, request);
  if (extension && dueAt !== null) {
    const more = counted({ ...clock, part: 'extension' }, extension, dueAt);
    dueAt = more.dueAt;
    days = [...days, ...more.days];
  }
  const years = new Set(days.map(({ date }) => Number(date.slice(0, 4))));
  const sure = [...years].every((year) => basisOf(calendar, year) === 'announced');
  return { dueAt, basis: sure ? 'announced' : 'statutory', days };
};
