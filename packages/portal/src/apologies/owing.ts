import { endOfDate, toLocalDate } from '@motcua/sdk/calendar';
import type { ApologyReason } from '@motcua/sdk';
import { isWorked } from '../is-worked.ts';
import type { KnownLetter } from '../store/letters.ts';
import type { DossierRow, ReadableStore } from '../store/store.ts';
import { promisedAt, wasRescheduled, type Dues } from './promise.ts';
import { ApologyRefused } from './refusal.ts';
import type { StepBy } from './step.ts';

/** The dossier of a letter as the register has it now, and the dates that it was promised. */
export interface Owing {
  dossier: DossierRow;
  dues: Dues;
}

const duesOf = async (store: ReadableStore, ward: string, dossier: DossierRow): Promise<Dues> => {
  const { code, status } = dossier;
  if (status === 1 || status === 3) throw new ApologyRefused('dossier-not-accepted');
  const firstDueAt = dossier.firstDueAt ?? dossier.dueAt;
  if (firstDueAt === null) throw new ApologyRefused('due-unknown');
  const supplemented = (await store.movedByCitizen(ward, [code])).has(code);
  return { dueAt: dossier.dueAt ?? firstDueAt, firstDueAt, supplemented };
};

/** Throws `ApologyRefused` where there is no such dossier, or nothing was promised. */
export const owingOf = async (
  store: ReadableStore,
  { dossierCode }: Pick<KnownLetter, 'dossierCode'>,
  { ward }: StepBy,
): Promise<Owing> => {
  const dossier = await store.dossier(ward, dossierCode);
  if (!dossier) throw new ApologyRefused('dossier-unknown');
  return { dossier, dues: await duesOf(store, ward, dossier) };
};

/** Throws `ApologyRefused` unless the register leaves something to apologise for. */
export const checkOwed = (reason: ApologyReason, { dossier, dues }: Owing): void => {
  const { finishAt, finishClass } = dossier;
  if (reason !== 'overdue' || finishAt === null || finishClass === 'late') return;
  // Of a rescheduled dossier the register judges the new date; the letter answers for the first.
  if (finishAt <= promisedAt(dues)) throw new ApologyRefused('not-late');
};

/** Throws `ApologyRefused` unless a new date may be promised, and be that one. */
export const checkPromise = (
  newDue: string | null,
  { dossier, dues }: Owing,
  reason: ApologyReason,
  { now, calendar }: StepBy,
): void => {
  if (dossier.finishAt !== null) {
    if (newDue !== null) throw new ApologyRefused('promise-without-use');
    return;
  }
  if (newDue === null) {
    // Put off once already, to a date that has passed: no other may be promised.
    const mayPromise = !wasRescheduled(dues) || dues.dueAt >= now;
    if (reason === 'overdue' && mayPromise) throw new ApologyRefused('promise-needed');
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
