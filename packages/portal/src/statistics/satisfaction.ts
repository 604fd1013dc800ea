import { daysIn, endOfDate, type Period } from '@motcua/sdk/calendar';
import { rateOf } from '@motcua/sdk/figures';
import { fold } from '@motcua/sdk/text';
import type { DeskRatings, Rate, RatingLevels, Satisfaction } from '@motcua/sdk';
import type { DeskDay, KnownRecord } from '../store/feedback.ts';
import type { ReadableStore, WardState } from '../store/store.ts';
import type { Language } from './source-label.ts';

/** Fewer ratings than this are a few people, and a desk is often one officer. */
const leastRatings = 10;

const rules: Record<Language, { satisfied: string; response: string }> = {
  vi: {
    satisfied: 'lượt hài lòng / mọi lượt đánh giá',
    response: 'lượt đánh giá / kết quả đã trả, của những ngày biết cả hai số',
  },
  en: {
    satisfied: 'satisfied ratings / all ratings',
    response: 'ratings / results returned, of the days for which both are known',
  },
};

const sum = (days: DeskDay[]): RatingLevels =>
  days.reduce(
    (all, { satisfied, neutral, dissatisfied }) => ({
      satisfied: all.satisfied + satisfied,
      neutral: all.neutral + neutral,
      dissatisfied: all.dissatisfied + dissatisfied,
    }),
    { satisfied: 0, neutral: 0, dissatisfied: 0 },
  );

const allOf = ({ satisfied, neutral, dissatisfied }: RatingLevels): number =>
  satisfied + neutral + dissatisfied;

/** Desks by their names, as they stand in the newest of their days. */
const byDesk = (records: KnownRecord<'ratings'>[]): { desk: string; levels: RatingLevels }[] => {
  const desks = new Map<string, DeskDay[]>();
  for (const { body } of records) {
    const key = fold(body.desk);
    desks.set(key, [...(desks.get(key) ?? []), body]);
  }
  return [...desks.values()]
    .map((days) => ({ desk: days[0]!.desk, levels: sum(days) }))
    .sort((a, b) => a.desk.localeCompare(b.desk, 'vi', { numeric: true }));
};

/** Desks with too few ratings; where that is just one, the next smallest too, or the sum would tell it. */
const hiddenDesks = (counts: number[]): Set<number> => {
  const places = counts.map((_, at) => at).sort((a, b) => counts[a]! - counts[b]!);
  const few = places.filter((at) => counts[at]! < leastRatings);
  return new Set(few.length === 1 ? places.slice(0, 2) : few);
};

const responseRate = async (
  store: ReadableStore,
  ward: string,
  { dataAt, since }: WardState,
  { records, period, rule }: { records: KnownRecord<'ratings'>[]; period: Period; rule: string },
): Promise<Rate> => {
  const unknown = rateOf(null, null, rule);
  if (dataAt === null || since === null) return unknown;
  // Of the day on which the data end, not all results are known. Data times come in whole seconds.
  const isKnown = (day: string) => day >= since && endOfDate(day) - 999 <= dataAt;
  const known = records.filter(({ day }) => isKnown(day));
  const returned = await store.returnedByDay(ward, period);
  const days = new Set(known.map(({ day }) => day));
  const results = [...days].reduce((all, day) => all + (returned.get(day) ?? 0), 0);
  // A register without dates of return tells nothing of them.
  if (results === 0) return unknown;
  const rated = allOf(sum(known.map(({ body }) => body)));
  const rate = rateOf(rated, results, rule);
  // No interval: these are all there were, and one result may be rated twice. A share of more than all is none.
  return { ...rate, percent: rated > results ? null : rate.percent, interval: null };
};

/** What the devices were told in a period; `null` where no day of it is on record. */
export const satisfactionOf = async (
  store: ReadableStore,
  ward: string,
  period: Period,
  { state, language }: { state: WardState; language: Language },
): Promise<Satisfaction | null> => {
  const records = await store.feedback(ward, 'ratings', period);
  if (records.length === 0) return null;
  const rule = rules[language];
  const levels = sum(records.map(({ body }) => body));
  const ratings = allOf(levels);
  const share = (shown: RatingLevels | null) =>
    rateOf(shown?.satisfied ?? null, shown && allOf(shown), rule.satisfied);
  const shown = ratings < leastRatings ? null : levels;
  const desks = byDesk(records);
  const hidden = hiddenDesks(desks.map((one) => allOf(one.levels)));
  return {
    ratings,
    levels: shown,
    satisfiedShare: share(shown),
    responseRate: await responseRate(store, ward, state, { records, period, rule: rule.response }),
    desks: desks.map(({ desk, levels: own }, at): DeskRatings => {
      const told = hidden.has(at) ? null : own;
      return { desk, ratings: told && allOf(told), levels: told, satisfiedShare: share(told) };
    }),
    least: leastRatings,
    coverage: {
      days: new Set(records.map(({ day }) => day)).size,
      of: daysIn(period.from, period.to),
    },
  };
};
