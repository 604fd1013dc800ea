import { addDays, startOfDate } from '@motcua/sdk/calendar';
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { letterUrn, type LetterFeed } from './letter-feed.ts';

const dateArray = (date: string): DateArray => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return [year, month, day];
};

/** `timestamp` is missing in the library's types; unless told it is the time of the call. */
type Event = EventAttributes & { timestamp: number };

/**
 * The new dates that were promised, as a calendar to subscribe to: one whole day each. Who subscribed reads
 * it whole each time, so a promise that lapsed goes from there by being left out.
 */
export const promiseCalendar = (source: LetterFeed): string => {
  const { ward, calendarTitle, letters } = source;
  const events = letters.flatMap((letter): Event[] =>
    letter.newDue === null || letter.lapsed
      ? []
      : [
          {
            uid: letterUrn(ward, letter.number),
            title: letter.event,
            description: `${letter.title}. ${letter.text}`,
            // An address alone is none without its site.
            ...(letter.link.startsWith('http') && { url: letter.link }),
            start: dateArray(letter.newDue),
            end: dateArray(addDays(letter.newDue, 1)),
            busyStatus: 'FREE',
            transp: 'TRANSPARENT',
            timestamp: startOfDate(letter.date),
          },
        ],
  );
  const { error, value } = createEvents(events, {
    productId: 'motcua//apologies',
    method: 'PUBLISH',
    calName: calendarTitle,
  });
  if (value === null) throw error ?? new Error('The calendar could not be written.');
  return value;
};
