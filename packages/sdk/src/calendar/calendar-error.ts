/**
 * - `limit-invalid`: a limit is a positive whole number of a known unit
 * - `receipt-invalid`: the receipt is no instant
 * - `pause-invalid`: a pause ends before it begins, or is no instant
 * - `hours-invalid`: opening hours miss a weekday, overlap or close before they open
 * - `out-of-range`: the days run beyond the years that the calendar knows
 */
export type CalendarErrorCode =
  'limit-invalid' | 'receipt-invalid' | 'pause-invalid' | 'hours-invalid' | 'out-of-range';

/**
 * A question that the calendar can't answer. Its message holds years and units, nothing of a person.
 *
 * @example
 * ```ts
 * try {
 *   dayOf(nationalCalendar(), '1999-01-01');
 * } catch (error) {
 *   if (error instanceof CalendarError) console.warn(error.code); // 'out-of-range'
 * }
 * ```
 */
export class CalendarError extends RangeError {
  override get name(): 'CalendarError' {
    return 'CalendarError';
  }
  readonly code: CalendarErrorCode;

  constructor(code: CalendarErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
