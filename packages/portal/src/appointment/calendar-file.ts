import { addDays } from '@motcua/sdk/calendar';
import { createEvent, type DateArray } from 'ics';

/** What a calendar entry says. It holds no dossier code and no name. */
export interface Appointment {
  /** Local date, `yyyy-mm-dd`: an entry of the whole day, the same in every time zone. */
  date: string;
  title: string;
  description: string;
  /** Where to go; `null` when it is not known. */
  place: string | null;
  /** Said at 9:00 on the day before. */
  reminder: string;
  /** The same for the same appointment, so that a later file replaces an earlier one. */
  uid: string;
}

const partsOf = (date: string) => date.split('-').map(Number) as DateArray;

/** An appointment as an iCalendar file (RFC 5545). */
export const calendarFile = ({
  date,
  title,
  description,
  place,
  reminder,
  uid,
}: Appointment): string => {
  const { error, value } = createEvent({
    productId: 'motcua',
    uid,
    start: partsOf(date),
    end: partsOf(addDays(date, 1)),
    title,
    description,
    ...(place === null ? {} : { location: place }),
    classification: 'PRIVATE',
    busyStatus: 'FREE',
    alarms: [{ action: 'display', description: reminder, trigger: { hours: 15, before: true } }],
  });
  if (value === null) throw error ?? new Error('No calendar file was made.');
  return value;
};
