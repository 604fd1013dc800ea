import type { DossierRow } from '../store.ts';
import { citizenDays, firstRequest } from './citizen-days.ts';
import { dayOf, dayStart } from './day.ts';
import { returnedPlace, waitPlace, weekHourOf } from './spread.ts';

/**
 * What is counted of a dossier, each on the day that it happens. Every figure of a period is a sum of
 * these over the days before it and within it (`count-of.ts`), whatever the number of dossiers. Hours of
 * receipt and waiting times are told beside them (`spread.ts`).
 */
export const counters = [
  'received',
  'refused',
  'waiting',
  'finishedWithoutDate',
  'openWithFinish',
  'finishedBeforeReceived',
  'finishedBeforeReceivedEnds',
  'withoutDueDate',
  'withoutDueDateEnds',
  'early',
  'onDue',
  'late',
  'withdrawn',
  'stopped',
  'overdueBegins',
  'overdueEnds',
  'supplemented',
  'supplementedEnds',
  'rescheduled',
  'rescheduledEnds',
  'lateWithResult',
  'laterThanPromised',
] as const;
export type Counter = (typeof counters)[number];

/** Place of each counter in a list of counts. */
export const placeOf = Object.fromEntries(counters.map((name, place) => [name, place])) as Record<
  Counter,
  number
>;

/** All that the rules look at. */
export type Counted = Pick<
  DossierRow,
  | 'status'
  | 'receivedAt'
  | 'dueAt'
  | 'firstDueAt'
  | 'finishAt'
  | 'returnedAt'
  | 'finishClass'
  | 'odd'
  | 'supplements'
>;

const finishes = { early: placeOf.early, 'on-due': placeOf.onDue, late: placeOf.late };

/** Places of `counters`, then those of a spread. */
type Tell = (at: number, place: number) => void;

/** A due date that was never moved is the first promise: then the finish has been judged already. */
const brokePromise = ({ dueAt, firstDueAt, finishClass }: Counted, finishAt: number): boolean =>
  firstDueAt === null || firstDueAt === dueAt ? finishClass === 'late' : finishAt > firstDueAt;

/** Of a dossier that ended with a result: whether in time, and how long it took whom. */
const tellResult = (dossier: Counted, finishAt: number, tell: Tell): void => {
  const { receivedAt, supplements, finishClass } = dossier;
  if (finishClass === 'late') tell(finishAt, placeOf.lateWithResult);
  if (brokePromise(dossier, finishAt)) tell(finishAt, placeOf.laterThanPromised);
  const days = dayOf(finishAt) - dayOf(receivedAt);
  const theirs = citizenDays(supplements, receivedAt, finishAt);
  const tellWait = (...wait: Parameters<typeof waitPlace>) =>
    tell(finishAt, counters.length + waitPlace(...wait));
  if (theirs === 0) {
    tellWait('plain', days);
    return;
  }
  tellWait('whole', days);
  tellWait('authority', days - theirs);
  tellWait('citizen', theirs);
};

/**
 * Papers asked for count from the day of the first request on, a moved due date, which has no date of its
 * own, from the receipt.
 */
const tellMoves = (dossier: Counted, tell: Tell): void => {
  const { receivedAt, finishAt, dueAt, firstDueAt, supplements } = dossier;
  const request = firstRequest(supplements);
  if (request !== null) {
    const at = Math.max(dayStart(dayOf(request)), receivedAt);
    tell(finishAt === null ? at : Math.min(at, finishAt), placeOf.supplemented);
    if (finishAt !== null) tell(finishAt, placeOf.supplementedEnds);
  }
  if (dueAt === null || firstDueAt === null || firstDueAt >= dueAt) return;
  tell(receivedAt, placeOf.rescheduled);
  if (finishAt !== null) tell(finishAt, placeOf.rescheduledEnds);
};

/**
 * Tells each event of a dossier: its instant and its place. Status 1 is no dossier yet, 3
 * was never accepted; 5 and 6 wait for the citizen and are not overdue meanwhile.
 */
export const eventsOf = (dossier: Counted, tell: Tell): void => {
  const { status, receivedAt, dueAt, finishAt, returnedAt, finishClass, odd } = dossier;
  if (status === 1) return;
  if (status === 3) {
    tell(receivedAt, placeOf.refused);
    return;
  }
  tell(receivedAt, placeOf.received);
  tell(receivedAt, counters.length + weekHourOf(receivedAt));
  tellMoves(dossier, tell);
  const waiting = status === 5 || status === 6;
  if (waiting) tell(receivedAt, placeOf.waiting);
  if (odd === 'finished-without-date') tell(receivedAt, placeOf.finishedWithoutDate);
  if (odd === 'open-with-finish') tell(receivedAt, placeOf.openWithFinish);
  if (odd === 'finished-before-received') tell(receivedAt, placeOf.finishedBeforeReceived);
  if (dueAt === null) tell(receivedAt, placeOf.withoutDueDate);

  if (finishAt !== null) {
    tell(finishAt, finishes[finishClass ?? 'on-due']);
    if (status === 7) tell(finishAt, placeOf.withdrawn);
    if (status === 8) tell(finishAt, placeOf.stopped);
    if (odd === 'finished-before-received') tell(finishAt, placeOf.finishedBeforeReceivedEnds);
    if (dueAt === null) tell(finishAt, placeOf.withoutDueDateEnds);
    if (status >= 9) tellResult(dossier, finishAt, tell);
    if (status >= 9 && returnedAt !== null) tell(returnedAt, counters.length + returnedPlace);
  }
  if (dueAt === null || waiting) return;
  const overdueAt = Math.max(dueAt + 1, receivedAt);
  if (finishAt !== null && finishAt <= overdueAt) return;
  tell(overdueAt, placeOf.overdueBegins);
  if (finishAt !== null) tell(finishAt, placeOf.overdueEnds);
};
