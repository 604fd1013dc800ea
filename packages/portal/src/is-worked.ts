import { dayOf, type WorkCalendar } from '@motcua/sdk/calendar';

/** Beyond the calendar's years Monday to Friday are worked. */
export const isWorked = (calendar: WorkCalendar, date: string): boolean => {
  const year = Number(date.slice(0, 4));
  if (year >= calendar.firstYear && year <= calendar.lastYear) return dayOf(calendar, date).working;
  return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
};
