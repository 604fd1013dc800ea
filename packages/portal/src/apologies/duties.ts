import { toLocalDate, type Period, type WorkCalendar } from '@motcua/sdk/calendar';
import type { ApologyListQuery, ApologyState } from '@motcua/sdk';
import { readPeriod } from '../statistics/reading.ts';
import { periodOf } from '../statistics/statistics.ts';
import type { DueDossier, KnownLetter } from '../store/letters.ts';
import type { ReadableStore } from '../store/store.ts';
import { dutyOf, workingDayBefore, type Duty } from './duty.ts';
import { promisedAt } from './promise.ts';
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
  /** The period whose late dossiers are in the list. */
  period: Period;
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

/**
 * What the staff has to do: dossiers that will be late, those whose letter must be out, those that went
 * late without one, and the letters on their way, published ones until their outcome is settled.
 */
export const workOf = async (
  store: ReadableStore,
  ward: string,
  query: Pick<ApologyListQuery, 'period' | 'from' | 'to'>,
  { now, calendar }: { now: number; calendar: WorkCalendar },
): Promise<WorkList> => {
  const state = await store.wardState(ward);
  const period = periodOf(query, state, now);
  if (state.dataAt === null) return { asOf: null, period, items: [] };
  const asOf = Math.min(state.dataAt, now);
  const { reading } = readPeriod(period, state, now);
  const letters = await store.letters(ward);
  const withLetter = new Set(letters.map(({ dossierCode }) => dossierCode));
  const late = reading ? await store.lateDossiers(ward, reading) : [];
  const soon = await store.dossiersDue(ward, asOf, asOf + horizon);

  const items = [
    ...late.map((dossier) => fromDossier(dossier, 'owed', reading!.asOf, calendar)),
    ...soon.flatMap((dossier) => {
      const duty = dutyOf(dossier.dueAt, asOf, calendar);
      return duty === null ? [] : [fromDossier(dossier, duty, asOf, calendar)];
    }),
  ].filter(({ dossier }) => !withLetter.has(dossier));
  // A published letter without a new date has nothing left to be done.
  const open = letters.filter(
    ({ settled, publishedAt, newDue }) =>
      settled === null && (publishedAt === null || newDue !== null),
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
