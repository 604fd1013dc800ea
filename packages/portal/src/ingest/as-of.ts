import { endOfDate, isLocalDate, startOfDate } from '@motcua/sdk/calendar';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

/** A data time as a person writes it: a date means its end, today means now. `null` if it is none or not past. */
export const readAsOf = (text: string, now: number): number | null => {
  const date = text.trim().replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
  if (isLocalDate(date)) return startOfDate(date) > now ? null : Math.min(endOfDate(date), now);
  if (!instant.test(date) || !isLocalDate(date.slice(0, 10))) return null;
  const at = Date.parse(date);
  return Number.isNaN(at) || at > now ? null : at;
};
