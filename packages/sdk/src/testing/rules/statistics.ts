import type { Figures, OddRows, Statistics, StatisticsQuery } from '../../contract/types.ts';
import { daysIn } from '../../calendar/index.ts';
import { figureNames, ratesOf } from '../../figures/index.ts';
import type { ServiceData } from '../data.ts';
import { periodOf, stateOf } from './period.ts';

const none = (): Figures => Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures;

const noOddRows: OddRows = {
  finishedWithoutDate: 0,
  openWithFinish: 0,
  finishedBeforeReceived: 0,
  withoutDueDate: 0,
  notCounted: 0,
};

/** The same figures for every period that has data: this service does not count. */
export const getStatistics = (data: ServiceData, query: StatisticsQuery): Statistics => {
  const { asOf, revision, source, sample } = data.ward.data;
  const period = periodOf(data, query);
  const state = stateOf(data, period);
  const groupBy = query.groupBy ?? null;
  const thenBy = query.thenBy ?? null;
  const about = { period, state, asOf, source, sample, revision, groupBy, thenBy };
  // One dossier in one hour could point at a person.
  const load = daysIn(period.from, period.to) < 7 ? null : data.statistics.load;
  const base = { ...data.statistics, ...about, load };
  const untold = { timeliness: null, waiting: null, load: null };
  const nothing = {
    ...untold,
    figures: null,
    rates: null,
    groups: null,
    hiding: null,
    oddRows: null,
  };
  if (state === 'no-data-yet') return { ...base, ...nothing };
  if (state === 'before-data') {
    const figures = none();
    const groups = groupBy && [];
    return {
      ...base,
      ...untold,
      figures,
      rates: ratesOf(figures),
      groups,
      hiding: null,
      oddRows: noOddRows,
    };
  }
  const groups = groupBy && data.groups[groupBy];
  if (!thenBy || !groups) return { ...base, groups, hiding: null };
  // Each group falls wholly into the first of the second grouping.
  const [first] = data.groups[thenBy];
  const then = first ? { key: first.key, label: first.label } : null;
  return { ...base, groups: groups.map((group) => ({ ...group, then })), hiding: null };
};
