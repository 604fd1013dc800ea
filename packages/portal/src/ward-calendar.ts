import { nationalCalendar, withHolidays, type WorkCalendar } from '@motcua/sdk/calendar';
import { bundled } from './bundled.ts';

let read: WorkCalendar | undefined;

/** What is no JSON is refused as any other file that holds no list of days. */
const holidays = (): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bundled('holidays.json')));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The country's calendar with the ward's own file in it. Throws `HolidayFileError`. */
export const wardCalendar = (): WorkCalendar =>
  (read ??= withHolidays(nationalCalendar(), holidays()));
