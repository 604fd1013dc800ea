import type { DossierDetail } from '../contract/dossier.ts';

/** States in which the authority still has to keep the due date. */
const open = ['received', 'in-progress'];

/**
 * What can be said of a due date today: it is still to come; it has passed after the data end, so that
 * nobody knows whether it was kept; or it no longer matters, since the work is over, overdue or waiting.
 */
export type DueStanding = 'ahead' | 'passed-unseen' | 'over';

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
  { dueAt, overdue }: Pick<DossierDetail, 'dueAt' | 'overdue'>,
  state: string,
  now: number,
): DueStanding => {
  if (dueAt === null || overdue || !open.includes(state)) return 'over';
  return Date.parse(dueAt) < now ? 'passed-unseen' : 'ahead';
};

/**
 * Whether a dossier is past its date: then the usual “nothing to do for now” does not hold. Never of one
 * without details.
 *
 * @example
 * ```ts
 * const { state, detail } = await client.dossiers.lookup({ code: 'H24.113-250704-0002' });
 * isPastDue(detail, state, Date.now());
 * ```
 */
export const isPastDue = (detail: DossierDetail | null, state: string, now: number): boolean =>
  detail !== null && (detail.overdue || dueStanding(detail, state, now) === 'passed-unseen');
