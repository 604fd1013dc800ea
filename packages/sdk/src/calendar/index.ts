export * from './local-time.ts';
export * from './period.ts';
export { CalendarError, type CalendarErrorCode } from './calendar-error.ts';
export {
  basisOf,
  dayOf,
  holidaysIn,
  nationalCalendar,
  type CalendarDay,
  type WorkCalendar,
} from './work-calendar.ts';
export { HolidayFileError, withHolidays } from './holiday-file.ts';
export { describeHolidayFault, type HolidayFault, type HolidayFaultCode } from './holiday-fault.ts';
export { deadlineOf, type Deadline, type DeadlineRequest } from './deadline.ts';
export { dueStanding, dateHoldsNoMore, type DueStanding } from './due-standing.ts';
export type { Pause } from './pauses.ts';
export { explainBasis, explainDay, limitText } from './explain.ts';
export type {
  CalendarBasis,
  DayReason,
  DeadlineDay,
  SpecialDay,
  SpecialDayKind,
} from '../contract/calendar.ts';
