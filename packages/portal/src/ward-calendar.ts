import { nationalCalendar, withHolidays, type WorkCalendar } from '@motcua/sdk/calendar';
import { bundled } from './bundled.ts';

let read: WorkCalendar | undefined;

/** The country's calendar with the ward's own file in it. Throws `HolidayFileError`. */
export const wardCalendar = (): WorkCalendar =>
  (read ??= withHolidays(
    nationalCalendar(),
    JSON.parse(new TextDecoder().decode(bundled('holidays.json'))),
  ));
