import type { DossierDetail } from '../contract/dossier.ts';
import { endOfDate, toLocalDate } from './local-time.ts';

/** States in which the authority still has to keep the due date. */
const open = ['received', 'in-progress'];

/**
 * What can be said of a due date today: it is still to come; a letter of apology has put it off to a later
 * one; it has passed after the data end, so that nobody knows whether it was kept; or it no longer matters,
 * since the work is over, overdue or waiting.
 */
export type DueStanding = 'ahead' | 'put-off' | 'passed-unseen' | 'over';

const isPutOff = (
  { dueAt, apology }: Pick<DossierDetail, 'dueAt' | 'apology'>,
  now: number,
): boolean => {
  const newDue = apology?.newDue;
  if (!newDue || dueAt === null) return false;
  return newDue > toLocalDate(Date.parse(dueAt)) && endOfDate(newDue) >= now;
};

/**
 * What can be said at an instant (epoch milliseconds) of the due date of a dossier in a state.
 *
 * @example
 * ```ts
 * const { state, detail } = await client.dossiers.lookup({ code: 'H24.113-250704-0002' });
 * if (detail) dueStanding(detail, state, Date.now()); // 'passed-unseen': call the hotline
 * ```
 */
export const dueStanding = (
  detail: Pick<DossierDetail, 'dueAt' | 'overdue' | 'apology'>,
  state: string,
  now: number,
): DueStanding => {
  const { dueAt, overdue } = detail;
  if (dueAt === null || overdue || !open.includes(state)) return 'over';
  if (isPutOff(detail, now)) return 'put-off';
  return Date.parse(dueAt) < now ? 'passed-unseen' : 'ahead';
};

/**
 * Whether the date on the receipt holds no more: then the usual “nothing to do for now” does not either.
 * Never of a dossier without details.
 *
 * @example
 * ```ts
 * const { state, detail } = await client.dossiers.lookup({ code: 'H24.113-250704-0002' });
 * dateHoldsNoMore(detail, state, Date.now());
 * ```
 */
export const dateHoldsNoMore = (
  detail: DossierDetail | null,
  state: string,
  now: number,
): boolean =>
  detail !== null &&
  (detail.overdue || ['passed-unseen', 'put-off'].includes(dueStanding(detail, state, now)));
