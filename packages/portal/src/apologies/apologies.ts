import { daysIn, toInstantText, toLocalDate } from '@motcua/sdk/calendar';
import type { Apology, ApologyList, ApologyListQuery } from '@motcua/sdk';
import { sumOf } from '../statistics/cells.ts';
import { readPeriod } from '../statistics/reading.ts';
import { sourceLabel, type Language } from '../statistics/source-label.ts';
import { periodOf } from '../statistics/statistics.ts';
import type { LateDossier, ReadableStore } from '../store/store.ts';

/** A dossier that went late with no letter: an apology is owed, and can't be hidden. */
const owed = (late: LateDossier, asOf: number): Apology => ({
  number: null,
  date: null,
  state: 'owed',
  reason: 'overdue',
  procedure: { code: late.procedureCode ?? '', title: late.procedureTitle },
  field: late.field ?? '',
  unit: late.unit,
  signatoryOffice: null,
  originalDue: toLocalDate(late.firstDueAt),
  newDue: null,
  daysLate: daysIn(toLocalDate(late.dueAt), toLocalDate(late.finishAt ?? asOf)) - 1,
  finished: late.finishAt !== null,
});

/** All apologies of a period and the number of dossiers that the list speaks of. */
export const apologiesOf = async (
  store: ReadableStore,
  ward: string,
  query: ApologyListQuery,
  { now, language }: { now: number; language: Language },
): Promise<ApologyList> => {
  const state = await store.wardState(ward);
  const period = periodOf(query, state, now);
  const { reading } = readPeriod(period, state, now);
  const known = reading && {
    figures: sumOf(await store.count(ward, reading, 'channel')).figures,
    late: await store.lateDossiers(ward, reading),
  };
  const items = known ? known.late.map((late) => owed(late, reading.asOf)) : [];
  const figures = known?.figures;
  return {
    items,
    nextCursor: null,
    total: items.length,
    period,
    dossiers: figures ? figures.carriedOver + figures.received : null,
    owed: known ? items.length : null,
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
