/** A day in milliseconds. */
export const day = 86_400_000;
/** How far the wall clock of Vietnam is before UTC. */
export const local = 7 * 3_600_000;

/** First instants of the months from January 2000 on, by which most dates are told without a `Date`. */
const monthStarts = Array.from(
  { length: 101 * 12 },
  (_, month) => Date.UTC(2000, month, 1) - local,
);

/** First instant of a date that exists in the years 2000–2100. */
export const startOfDay = (year: number, month: number, date: number): number =>
  monthStarts[(year - 2000) * 12 + month - 1]! + (date - 1) * day;

/** The number that some digits make; `NaN` where one is none. */
export const digitsAt = (text: string, from: number, count: number): number => {
  let number = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
};
