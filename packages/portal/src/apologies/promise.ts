import { endOfDate } from '@motcua/sdk/calendar';
import type { DueDossier, KnownLetter } from '../store/letters.ts';

/** The dates that a dossier was promised. */
export type Dues = Pick<DueDossier, 'firstDueAt' | 'dueAt' | 'supplemented'>;

/** The due instant that the ward answers for. After a full supplement the clock lawfully began anew. */
export const promisedAt = ({ supplemented, firstDueAt, dueAt }: Dues): number =>
  supplemented ? dueAt : firstDueAt;

/** Whether the register shows that the ward itself has put the due date off. */
export const wasRescheduled = ({ supplemented, firstDueAt, dueAt }: Dues): boolean =>
  !supplemented && firstDueAt < dueAt;

export type Outcome = 'kept' | 'broken';

/** Withdrawn by the citizen, or stopped, while the new promise still held: nobody can keep or break it any more. */
export const isMoot = (
  { newDue, dossier }: Pick<KnownLetter, 'newDue' | 'dossier'>,
  asOf: number,
): boolean => {
  if (newDue === null || dossier === null || ![7, 8].includes(dossier.status)) return false;
  const { finishAt } = dossier;
  return finishAt !== null && finishAt <= Math.min(asOf, endOfDate(newDue));
};

/**
 * How the new promise of a letter ended, as far as the data tell at an instant; `null` while they do
 * not, and where nothing was promised. Time spent waiting on the citizen breaks no promise.
 */
export const outcomeOf = (
  letter: Pick<KnownLetter, 'newDue' | 'settled' | 'dossier'>,
  asOf: number,
): Outcome | null => {
  const { newDue, settled, dossier } = letter;
  if (settled) return settled.kept ? 'kept' : 'broken';
  if (newDue === null || dossier === null || [1, 3].includes(dossier.status)) return null;
  if (isMoot(letter, asOf)) return null;
  const end = endOfDate(newDue);
  const { finishAt, status } = dossier;
  if (finishAt !== null && finishAt <= asOf) return finishAt <= end ? 'kept' : 'broken';
  return asOf > end && status !== 5 && status !== 6 ? 'broken' : null;
};
