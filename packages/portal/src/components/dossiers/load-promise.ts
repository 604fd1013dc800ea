import type { Client, LookupResult, Ward } from '@motcua/sdk';
import { toLocalDate } from '@motcua/sdk/calendar';
import { holidaysOf } from '../deadline/calendar-of.ts';
import { loadProcedure } from '../procedures/load-procedure.ts';
import { isRefusal } from '../shared/problem.ts';
import { reckonPromise, type PromiseReckoned } from './promise.ts';

/**
 * How the due date of an answer came about; `null` below the second level and where nothing can be told.
 * Limits and holidays are asked for without the dossier's code and digits.
 */
export const loadPromise = async (
  client: Client,
  { state, detail }: LookupResult,
  ward: Ward,
): Promise<PromiseReckoned | null> => {
  if (detail === null || detail.dueAt === null) return null;
  const nextYear = Number(toLocalDate(Date.parse(detail.dueAt)).slice(0, 4)) + 1;
  try {
    const [{ procedure }, years] = await Promise.all([
      loadProcedure(client, detail.procedure.code),
      holidaysOf(client, toLocalDate(Date.parse(detail.receivedAt)), `${nextYear}-01-01`),
    ]);
    return reckonPromise(detail, state, { procedure, years, hours: ward.centre.hours });
  } catch (error) {
    // A year that the calendar does not have.
    if (isRefusal(error)) return null;
    throw error;
  }
};
