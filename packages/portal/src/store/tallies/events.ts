import type { DossierRow } from '../store.ts';

/**
 * What is counted of a dossier, each on the day that it happens. Every figure of a period is a sum of
 * these over the days before it and within it (`count-of.ts`), whatever the number of dossiers.
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
  'status' | 'receivedAt' | 'dueAt' | 'finishAt' | 'finishClass' | 'odd'
>;

const finishes = { early: placeOf.early, 'on-due': placeOf.onDue, late: placeOf.late };

/**
 * Tells each event of a dossier: its instant and the place of its counter. Status 1 is no dossier yet, 3
 * was never accepted; 5 and 6 wait for the citizen and are not overdue meanwhile.
 */
export const eventsOf = (
  { status, receivedAt, dueAt, finishAt, finishClass, odd }: Counted,
  tell: (at: number, counter: number) => void,
): void => {
  if (status === 1) return;
  if (status === 3) {
    tell(receivedAt, placeOf.refused);
    return;
  }
  tell(receivedAt, placeOf.received);
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
  }
  if (dueAt === null || waiting) return;
  const overdueAt = Math.max(dueAt + 1, receivedAt);
  if (finishAt !== null && finishAt <= overdueAt) return;
  tell(overdueAt, placeOf.overdueBegins);
  if (finishAt !== null) tell(finishAt, placeOf.overdueEnds);
};
