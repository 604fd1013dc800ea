import { toLocalDate, type Period, type WorkCalendar } from '@motcua/sdk/calendar';
import type { ApologyState } from '@motcua/sdk';
import { readPeriod } from '../statistics/reading.ts';
import type { DueDossier, KnownLetter } from '../store/letters.ts';
import type { ReadableStore, WardState } from '../store/store.ts';
import { dutyOf, workingDayBefore, type Duty } from './duty.ts';
import { isMoot, promisedAt } from './promise.ts';
import { letterAsPublic } from './public-letter.ts';

/** One line of the staff's work list. It names the dossier, so it is for the staff alone. */
export interface Work {
  state: Duty | ApologyState;
  dossier: string;
  procedure: { code: string | null; title: string | null };
  /** Local date of the promise. */
  promised: string;
  /** The working day by which the letter must be out; `null` once it is published. */
  letterBy: string | null;
  daysLate: number;
  /** Id of the letter; `null` while there is none. */
  id: number | null;
  number: string | null;
  newDue: string | null;
}

export interface WorkList {
  /** The instant that the data speak of; `null` before the first import. */
  asOf: number | null;
  /** The period whose late dossiers are in the list; `null`: all that were ever late. */
  period: Period | null;
  items: Work[];
}

/** The farthest that two working days can reach over the longest holidays. */
const horizon = 20 * 86_400_000;

const order: Work['state'][] = [
  'owed',
  'apology-due',
  'expected-late',
  'drafted',
  'signed',
  'published',
  'kept',
  'broken',
];

const fromDossier = (
  dossier: DueDossier,
  state: Duty,
  asOf: number,
  calendar: WorkCalendar,
): Work => {
  const promise = toLocalDate(promisedAt(dossier));
  const until = toLocalDate(dossier.finishAt ?? asOf);
  return {
    state,
    dossier: dossier.code,
    procedure: { code: dossier.procedureCode, title: dossier.procedureTitle },
    promised: promise,
    letterBy: workingDayBefore(calendar, promise, 1),
    daysLate: Math.max(0, Math.round((Date.parse(until) - Date.parse(promise)) / 86_400_000)),
    id: null,
    number: null,
    newDue: null,
  };
};

const fromLetter = (letter: KnownLetter, asOf: number, calendar: WorkCalendar): Work => {
  const { state, originalDue, daysLate, number, newDue } = letterAsPublic(letter, asOf, 'vi');
  return {
    state: state as ApologyState,
    dossier: letter.dossierCode,
    procedure: letter.procedure,
    promised: originalDue,
    letterBy: letter.publishedAt === null ? workingDayBefore(calendar, originalDue, 1) : null,
    daysLate,
    id: letter.id,
    number,
    newDue,
  };
};

/** Those that were late in the period, or ever, as they are known at an instant. */
const lateIn = async (
  store: ReadableStore,
  ward: string,
  period: Period | null,
  { state, asOf, now }: { state: WardState; asOf: number; now: number },
): Promise<DueDossier[]> => {
  if (!period) return store.lateDossiers(ward, { start: 0, asOf });
  const { reading } = readPeriod(period, state, now);
  if (!reading) return [];
  const then = new Set((await store.lateDossiers(ward, reading)).map(({ code }) => code));
  const known = await store.lateDossiers(ward, { start: reading.start, asOf });
  return known.filter(({ code }) => then.has(code));
};

/**
 * What the staff has to do: dossiers that will be late, those whose letter must be out, those that went
 * late without one, and the letters on their way, published ones until their outcome is settled. Without
 * a period no late dossier is too old to be owed its letter.
 */
export const workOf = async (
  store: ReadableStore,
  ward: string,
  period: Period | null,
  { now, calendar }: { now: number; calendar: WorkCalendar },
): Promise<WorkList> => {
  const state = await store.wardState(ward);
  if (state.dataAt === null) return { asOf: null, period, items: [] };
  const asOf = Math.min(state.dataAt, now);
  const letters = await store.letters(ward);
  const withLetter = new Set(letters.map(({ dossierCode }) => dossierCode));
  const late = await lateIn(store, ward, period, { state, asOf, now });
  const soon = await store.dossiersDue(ward, asOf, asOf + horizon);

  const items = [
    ...late.map((dossier) => fromDossier(dossier, 'owed', asOf, calendar)),
    ...soon.flatMap((dossier) => {
      const duty = dutyOf(promisedAt(dossier), asOf, calendar);
      // Those that are owed one are among the late.
      return duty === null || duty === 'owed' ? [] : [fromDossier(dossier, duty, asOf, calendar)];
    }),
  ].filter(({ dossier }) => !withLetter.has(dossier));
  // A published letter without a new date, or of a dossier that was withdrawn, has nothing left to be done.
  const open = letters.filter(
    (letter) =>
      letter.settled === null &&
      (letter.publishedAt === null || (letter.newDue !== null && !isMoot(letter, asOf))),
  );
  return {
    asOf,
    period,
    items: [...items, ...open.map((letter) => fromLetter(letter, asOf, calendar))].sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || (a.promised < b.promised ? -1 : 1),
    ),
  };
};
