import { day, digitsAt, startOfDay } from './local-days.ts';

/**
 * Whether a dossier was received on the day of its code (`…-yymmdd-…`) with day and month the other way round.
 * A program set to American dates makes 7 January of `01/07/2025`, as long as the day could be a month.
 * `code` is one that `readDossierCode` gave.
 */
export const isSwapped = (code: string, receivedAt: number): boolean => {
  const end = code.lastIndexOf('-');
  if (end < 0) return false;
  const month = digitsAt(code, end - 4, 2);
  const date = digitsAt(code, end - 2, 2);
  if (date > 12 || date === month) return false;
  const swapped = startOfDay(2000 + digitsAt(code, end - 6, 2), date, month);
  return receivedAt >= swapped && receivedAt < swapped + day;
};
