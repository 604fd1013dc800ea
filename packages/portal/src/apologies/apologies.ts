import { toInstantText, toLocalDate, type Period } from '@motcua/sdk/calendar';
import type { Apology, ApologyList, ApologyListQuery } from '@motcua/sdk';
import { sumOf } from '../statistics/cells.ts';
import { readPeriod } from '../statistics/reading.ts';
import { sourceLabel, type Language } from '../statistics/source-label.ts';
import { periodOf } from '../statistics/statistics.ts';
import type { DueDossier, KnownLetter } from '../store/letters.ts';
import type { ReadableStore } from '../store/store.ts';
import { apologyFigures, type Case } from './figures.ts';
import { outcomeOf, promisedAt } from './promise.ts';
import { letterAsPublic, owedApology } from './public-letter.ts';
import { knownUntil } from './settle.ts';

interface Entry {
  apology: Apology;
  case: Case;
}

const published = (letter: KnownLetter): boolean => letter.publishedAt !== null;

const letterEntry = (
  letter: KnownLetter,
  late: boolean,
  { asOf, language }: { asOf: number; language: Language },
): Entry => {
  const { promisedAt: promise, publishedAt } = letter;
  const outcome = outcomeOf(letter, asOf);
  return {
    apology: letterAsPublic(letter, asOf, language),
    case: { late, promisedAt: promise, publishedAt, outcome },
  };
};

const owedEntry = (dossier: DueDossier, asOf: number, language: Language): Entry => ({
  apology: owedApology(dossier, asOf, language),
  case: { late: true, promisedAt: promisedAt(dossier), publishedAt: null, outcome: null },
});

const publishedIn = ({ publishedAt }: KnownLetter, { from, to }: Period): boolean => {
  const date = toLocalDate(publishedAt!);
  return date >= from && date <= to;
};

/**
 * Late dossiers of a period, each with its letter or as owed, and the letters published in it, latest
 * promise first; and the number of dossiers that the list speaks of. What became of a promise is told as
 * it is known today.
 */
export const apologiesOf = async (
  store: ReadableStore,
  ward: string,
  query: ApologyListQuery,
  { now, language }: { now: number; language: Language },
): Promise<ApologyList> => {
  const state = await store.wardState(ward);
  const period = periodOf(query, state, now);
  const { reading } = readPeriod(period, state, now);
  const today = (await knownUntil(store, ward, now)) ?? now;
  const letters = (await store.letters(ward)).filter(published);
  const figures = reading && sumOf(await store.count(ward, reading, 'channel')).figures;
  const late = reading ? await store.lateDossiers(ward, reading) : [];

  const lateCodes = new Set(late.map(({ code }) => code));
  const answered = new Set(letters.map(({ dossierCode }) => dossierCode));
  const owed = late.filter(({ code }) => !answered.has(code));
  const entries = [
    ...owed.map((dossier) => owedEntry(dossier, reading!.asOf, language)),
    ...letters
      .filter((letter) => lateCodes.has(letter.dossierCode) || publishedIn(letter, period))
      .map((letter) =>
        letterEntry(letter, lateCodes.has(letter.dossierCode), { asOf: today, language }),
      ),
  ].sort((a, b) => b.case.promisedAt - a.case.promisedAt);
  const items = entries.map(({ apology }) => apology);
  return {
    items,
    nextCursor: null,
    total: items.length,
    period,
    dossiers: figures ? figures.carriedOver + figures.received : null,
    late: reading ? late.length : null,
    owed: reading ? owed.length : null,
    figures: reading
      ? apologyFigures(
          entries.map((entry) => entry.case),
          language,
        )
      : null,
    asOf: reading
      ? toInstantText(reading.asOf)
      : state.dataAt === null
        ? null
        : toInstantText(state.dataAt),
    source: sourceLabel(state.source, language),
    sample: state.sample,
    revision: state.revision,
  };
};

/** One published letter by its number; `null` where none has it. */
export const apologyOf = async (
  store: ReadableStore,
  ward: string,
  number: string,
  { now, language }: { now: number; language: Language },
): Promise<Apology | null> => {
  const letters = await store.letters(ward);
  const letter = letters.find((one) => published(one) && one.signed?.number === number);
  if (!letter) return null;
  return letterAsPublic(letter, (await knownUntil(store, ward, now)) ?? now, language);
};
