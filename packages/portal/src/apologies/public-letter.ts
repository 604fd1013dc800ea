import { daysIn, toLocalDate } from '@motcua/sdk/calendar';
import type { Apology, ApologyState } from '@motcua/sdk';
import type { Language } from '../statistics/source-label.ts';
import type { DueDossier, KnownLetter } from '../store/letters.ts';
import { isMoot, outcomeOf, promisedAt } from './promise.ts';

/** Registers have names of people in titles of their own, so that only the catalogue's is published. */
const outsideCatalogue = {
  vi: 'Thủ tục chưa có trong danh mục',
  en: 'A procedure that is not in the catalogue',
};

const procedureOf = (code: string | null, title: string | null, language: Language) => ({
  code: title === null ? '' : (code ?? ''),
  title: title ?? outsideCatalogue[language],
});

/** How late, counted from the date that the citizen was promised. */
const lateness = (promise: number, until: number) => ({
  daysLate: Math.max(0, daysIn(toLocalDate(promise), toLocalDate(until)) - 1),
  late: until > promise,
});

/** A dossier that went late with no letter: an apology is owed, and can't be hidden. */
export const owedApology = (dossier: DueDossier, asOf: number, language: Language): Apology => ({
  number: null,
  date: null,
  state: 'owed',
  reason: 'overdue',
  procedure: procedureOf(dossier.procedureCode, dossier.procedureTitle, language),
  field: dossier.field ?? '',
  unit: dossier.unit,
  signatoryOffice: null,
  originalDue: toLocalDate(promisedAt(dossier)),
  newDue: null,
  ...lateness(promisedAt(dossier), dossier.finishAt ?? asOf),
  finished: dossier.finishAt !== null,
});

/** Where a letter is in its life, as far as the data tell at an instant. */
export const stateOf = (letter: KnownLetter, asOf: number): ApologyState => {
  if (letter.publishedAt === null) return letter.signed ? 'signed' : 'drafted';
  if (letter.settled === null && isMoot(letter, asOf)) return 'lapsed';
  return outcomeOf(letter, asOf) ?? 'published';
};

/** A letter as the public may see it: of its dossier neither code nor receipt, of nobody a name. */
export const letterAsPublic = (letter: KnownLetter, asOf: number, language: Language): Apology => {
  const finishAt = letter.dossier?.finishAt ?? null;
  const finished = finishAt !== null && finishAt <= asOf;
  return {
    number: letter.signed?.number ?? null,
    date: letter.signed?.date ?? null,
    state: stateOf(letter, asOf),
    reason: letter.reason,
    procedure: procedureOf(letter.procedure.code, letter.procedure.title, language),
    field: letter.field ?? '',
    unit: letter.unit,
    signatoryOffice: letter.signed?.office ?? null,
    originalDue: toLocalDate(letter.promisedAt),
    newDue: letter.newDue,
    ...lateness(letter.promisedAt, finished ? finishAt : asOf),
    finished,
  };
};
