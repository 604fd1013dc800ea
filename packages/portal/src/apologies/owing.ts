import { endOfDate, toLocalDate } from '@motcua/sdk/calendar';
import type { ApologyReason } from '@motcua/sdk';
import { isWorked } from '../is-worked.ts';
import type { KnownLetter } from '../store/letters.ts';
import type { DossierRow, ReadableStore } from '../store/store.ts';
import { promisedAt, wasRescheduled } from './promise.ts';
import { ApologyRefused } from './refusal.ts';
import type { StepBy } from './step.ts';

/** The due instants that a letter speaks of. Throws `ApologyRefused` where nothing was promised. */
export const duesOf = ({ status, dueAt, firstDueAt, supplements }: DossierRow) => {
  if (status === 1 || status === 3) throw new ApologyRefused('dossier-not-accepted');
  if (dueAt === null) throw new ApologyRefused('due-unknown');
  return { dueAt, firstDueAt: firstDueAt ?? dueAt, supplemented: supplements !== '[]' };
};

/** Throws `ApologyRefused` unless the register leaves something to apologise for. */
export const checkOwed = (reason: ApologyReason, dossier: DossierRow): void => {
  const dues = duesOf(dossier);
  const { finishAt, finishClass } = dossier;
  if (reason !== 'overdue' || finishAt === null || finishClass === 'late') return;
  // Of a rescheduled dossier the register judges the new date; the letter answers for the first.
  if (toLocalDate(finishAt) > toLocalDate(promisedAt(dues))) return;
  throw new ApologyRefused('not-late');
};

/** Throws `ApologyRefused` unless a new date may be promised, and be that one. */
export const checkPromise = (
  newDue: string | null,
  dossier: DossierRow,
  reason: ApologyReason,
  { now, calendar }: StepBy,
): void => {
  const dues = duesOf(dossier);
  if (dossier.finishAt !== null) {
    if (newDue !== null) throw new ApologyRefused('promise-without-use');
    return;
  }
  if (newDue === null) {
    if (reason === 'overdue') throw new ApologyRefused('promise-needed');
    return;
  }
  if (endOfDate(newDue) < now || newDue <= toLocalDate(promisedAt(dues))) {
    throw new ApologyRefused('promise-too-early');
  }
  if (wasRescheduled(dues) && newDue !== toLocalDate(dues.dueAt)) {
    throw new ApologyRefused('rescheduled-in-register');
  }
  if (!isWorked(calendar, newDue)) throw new ApologyRefused('promise-on-day-off');
};

/** The dossier of a letter as the register has it now. Throws `ApologyRefused`. */
export const dossierOf = async (
  store: ReadableStore,
  { dossierCode }: Pick<KnownLetter, 'dossierCode'>,
  { ward }: StepBy,
): Promise<DossierRow> => {
  const dossier = await store.dossier(ward, dossierCode);
  if (!dossier) throw new ApologyRefused('dossier-unknown');
  return dossier;
};
