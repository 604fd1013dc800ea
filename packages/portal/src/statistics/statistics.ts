import {
  daysIn,
  endOfDate,
  monthOf,
  monthPeriod,
  startOfDate,
  toInstantText,
  toLocalDate,
  type Period,
} from '@motcua/sdk/calendar';
import { endsEarly, ratesOf } from '@motcua/sdk/figures';
import type { Statistics, StatisticsQuery } from '@motcua/sdk';
import type { Detail, ReadableStore, WardState } from '../store/store.ts';
import { spreadOf, sumOf } from './cells.ts';
import { closedMonthOf } from './closed.ts';
import { feedbackOf } from './feedback.ts';
import { assertWhole, shownGroups } from './groups.ts';
import { hideBelow, hideShorterThanDays } from './hide-small.ts';
import { loadOf } from './load.ts';
import { readPeriod } from './reading.ts';
import { satisfactionOf } from './satisfaction.ts';
import { sourceLabel, type Language } from './source-label.ts';
import { timelinessOf } from './timeliness.ts';
import { waitingOf } from './waiting.ts';

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

const detailOf = ({ groupBy, thenBy }: StatisticsQuery): Detail =>
  [groupBy, thenBy].some((by) => by === 'field' || by === 'procedure') ? 'procedure' : 'channel';

const isOutOfSync = ({ from, to }: Period, { dataAt }: WardState, now: number): boolean =>
  dataAt !== null && startOfDate(from) <= now && endsEarly(dataAt, Math.min(endOfDate(to), now));

/** What the ward wrote once: the end of its chain, and the month if the period is one. */
const writtenOnce = async (
  store: ReadableStore,
  ward: string,
  period: Period,
  language: Language,
): Promise<Pick<Statistics, 'closed' | 'chain'>> => {
  const end = await store.chainEnd(ward);
  if (!end) return { closed: null, chain: null };
  const month = monthOf(period.from);
  const isMonth = monthPeriod(month).from === period.from && monthPeriod(month).to === period.to;
  return {
    closed: isMonth ? closedMonthOf(await store.chainAbout(ward, month), language) : null,
    chain: { length: end.number, head: end.hash },
  };
};

/** The figures of a period by the rules of the field; see ARCHITECTURE.md, *Counting*. */
export const statisticsOf = async (
  store: ReadableStore,
  ward: string,
  query: StatisticsQuery,
  { now, language }: { now: number; language: Language },
): Promise<Statistics> => {
  const { groupBy, thenBy } = query;
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
    outOfSync: isOutOfSync(period, state, now),
    figures: null,
    rates: null,
    timeliness: null,
    waiting: null,
    load: null,
    groupBy: groupBy ?? null,
    thenBy: thenBy ?? null,
    groups: null,
    hiding: null,
    oddRows: null,
    feedback: await feedbackOf(store, ward, period, language),
    satisfaction: await satisfactionOf(store, ward, period, { state, language }),
    ...(await writtenOnce(store, ward, period, language)),
  };
  if (!reading) {
    return { ...answer, asOf: state.dataAt === null ? null : toInstantText(state.dataAt) };
  }

  const channels = await store.count(ward, reading, 'channel');
  const count = sumOf(channels);
  const { figures, odd } = count;
  assertWhole(figures);
  const counted: Statistics = {
    ...answer,
    asOf: toInstantText(reading.asOf),
    figures,
    rates: ratesOf(figures),
    timeliness: timelinessOf(
      count,
      await store.rescheduledByLetter(ward, reading, endOfDate(period.to)),
      language,
    ),
    waiting: waitingOf(spreadOf(channels)),
    load: daysIn(period.from, period.to) < hideShorterThanDays ? null : loadOf(channels),
    oddRows: { ...odd, notCounted: state.notCounted },
  };
  if (!groupBy) return counted;

  const detail = detailOf(query);
  const byDay = groupBy === 'day' || thenBy === 'day';
  const { groups, hiddenCells } = shownGroups(
    {
      cells: detail === 'channel' ? channels : await store.count(ward, reading, detail),
      days: byDay ? await store.countByDay(ward, reading, detail) : [],
    },
    { groupBy, thenBy },
    period,
    language,
  );
  return {
    ...counted,
    groups,
    hiding:
      hiddenCells > 0
        ? { below: hideBelow, shorterThanDays: hideShorterThanDays, cells: hiddenCells }
        : null,
  };
};
