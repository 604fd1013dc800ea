import {
  daysIn,
  monthOf,
  monthPeriod,
  toInstantText,
  toLocalDate,
  type Period,
} from '@motcua/sdk/calendar';
import { brokenIdentities, ratesOf } from '@motcua/sdk/figures';
import { channels, figureNames } from '@motcua/sdk/schemas';
import type { Figures, Group, GroupBy, Statistics, StatisticsQuery } from '@motcua/sdk';
import type { Cell, Detail, ReadableStore, WardState } from '../store/store.ts';
import { groupsOf, sumOf, type CountedGroup } from './cells.ts';
import { hideBelow, hideShorterThanDays, hideSmall } from './hide-small.ts';
import { readPeriod } from './reading.ts';
import { sourceLabel, type Language } from './source-label.ts';

/** The newest month with a receipt or a finish; this month where there is none. */
const newestMonth = ({ newestEventAt }: WardState, now: number): string =>
  monthOf(toLocalDate(newestEventAt ?? now));

export const periodOf = (
  { period, from, to }: StatisticsQuery,
  state: WardState,
  now: number,
): Period =>
  from !== undefined && to !== undefined
    ? { from, to }
    : monthPeriod(period ?? newestMonth(state, now));

const none = Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures;

/** All three channels are there, also those that nobody used. */
const withEveryChannel = (counted: CountedGroup[]): CountedGroup[] =>
  channels.map(
    (key) => counted.find((group) => group.key === key) ?? { key, label: key, figures: none },
  );

const unknownLabel = { vi: 'Chưa rõ', en: 'Not known' };

const shownGroups = (
  cells: Cell[],
  groupBy: GroupBy,
  period: Period,
  language: Language,
): { groups: Group[]; hiddenCells: number } => {
  const counted = groupsOf(cells, groupBy);
  const groups = (groupBy === 'channel' ? withEveryChannel(counted) : counted).sort(
    (a, b) =>
      b.figures.received - a.figures.received ||
      b.figures.carriedOver - a.figures.carriedOver ||
      (a.label ?? '').localeCompare(b.label ?? '', 'vi'),
  );
  groups.forEach(({ figures }) => assertWhole(figures));
  const hide = groupBy !== 'channel' && daysIn(period.from, period.to) < hideShorterThanDays;
  const shown = hide
    ? hideSmall(groups.map(({ figures }) => figures))
    : { figures: groups.map(({ figures }) => figures), cells: 0 };
  return {
    groups: groups.map(({ key, label }, at) => ({
      key: key ?? 'unknown',
      label: label ?? unknownLabel[language],
      figures: shown.figures[at]!,
      rates: ratesOf(shown.figures[at]!),
    })),
    hiddenCells: shown.cells,
  };
};

/** A figure that contradicts another is never published. */
const assertWhole = (figures: Figures): void => {
  const broken = brokenIdentities(figures);
  if (broken.length > 0) throw new Error(`Figures contradict each other: ${broken.join('; ')}`);
};

const detailOf = ({ groupBy }: StatisticsQuery): Detail =>
  groupBy === undefined || groupBy === 'channel' ? 'channel' : 'procedure';

/** The figures of a period by the rules of the field; see ARCHITECTURE.md, *Counting*. */
export const statisticsOf = async (
  store: ReadableStore,
  ward: string,
  query: StatisticsQuery,
  { now, language }: { now: number; language: Language },
): Promise<Statistics> => {
  const state = await store.wardState(ward);
  const period = periodOf(query, state, now);
  const { state: outcome, reading } = readPeriod(period, state, now);
  const answer: Statistics = {
    ward,
    period,
    state: outcome,
    asOf: null,
    source: sourceLabel(state.source, language),
    sample: state.sample,
    revision: state.revision,
    figures: null,
    rates: null,
    groupBy: query.groupBy ?? null,
    groups: null,
    hiding: null,
    oddRows: null,
  };
  if (!reading) {
    return { ...answer, asOf: state.dataAt === null ? null : toInstantText(state.dataAt) };
  }

  const cells = await store.count(ward, reading, detailOf(query));
  const { figures, odd } = sumOf(cells);
  assertWhole(figures);
  const counted: Statistics = {
    ...answer,
    asOf: toInstantText(reading.asOf),
    figures,
    rates: ratesOf(figures),
    oddRows: { ...odd, notCounted: state.notCounted },
  };
  if (!query.groupBy) return counted;

  const { groups, hiddenCells } = shownGroups(cells, query.groupBy, period, language);
  return {
    ...counted,
    groups,
    hiding:
      hiddenCells > 0
        ? { below: hideBelow, shorterThanDays: hideShorterThanDays, cells: hiddenCells }
        : null,
  };
};
