import * as z from 'zod/mini';
import {
  closedEnum,
  count,
  countOrNull,
  days,
  keeps,
  localDate,
  made,
  month,
  openEnum,
  text,
  textOrNull,
  yes,
  type Open,
  type Schema,
} from './common.ts';
import { figureNames, rateNames, type FigureName, type RateName } from './figure-names.ts';
import { fewDays, twoGroupings, wholePeriod } from './rules.ts';

export * from './figure-names.ts';

/** Numbers of dossiers. */
export type Figures = Record<FigureName, number>;
/** Figures of one group: `null` where a small number is hidden, see `Statistics.hiding`. */
export type GroupFigures = Record<FigureName, number | null>;

/** A share with what it is made of. */
export interface Rate {
  /** Per cent to three significant digits; `null` for 0/0 and where a part is hidden. */
  percent: number | null;
  numerator: number | null;
  denominator: number | null;
  /** 95 % interval by Wilson's score, of shares of fewer than 100 cases; `null` of the others. */
  interval: { low: number; high: number } | null;
  /** The rule in the names of the figures, e.g. `resolved / (carriedOver + received)`. */
  rule: string;
}
/** The rates of a period or of a group, by name. */
export type Rates = Record<RateName, Rate>;

/** The figures of one field, channel, procedure or day, or of one of them within another. */
export interface Group {
  key: string;
  label: string;
  /** What it is grouped by in second place; `null` where there is no second place. */
  then: { key: string; label: string } | null;
  figures: GroupFigures;
  rates: Rates;
}

/** Days from receipt to result. `null`: nothing ended with a result, or it took over a year. */
export interface WaitingClock {
  /** Dossiers that it speaks of. */
  results: number;
  /** Half of them were done within so many days; 0 is the same day. */
  medianDays: number | null;
  /** Nine of ten were done within so many days. */
  p90Days: number | null;
  /** Results by days, without the empty steps; `to` is `null` after a year. */
  histogram: { from: number; to: number | null; results: number }[];
}

/** How long results of the period took, by three clocks. */
export interface Waiting {
  /** From receipt to result, waiting for the citizen included. */
  whole: WaitingClock;
  /** The same without the days on which papers were asked for and not there. */
  authority: WaitingClock;
  /** Those days, of the dossiers that had any. */
  citizen: WaitingClock;
}

/** One way of counting what is on time, with its rule in words. */
export interface OnTimeShare extends Rate {
  words: string;
}

/** Two ways of counting side by side, and what happened to promises on the way. */
export interface Timeliness {
  /** By the due date in force; in term, refused, stopped and withdrawn count as on time (QĐ 766/QĐ-TTg). */
  official: OnTimeShare;
  /** Results by the first promise, of all that ended with a result. */
  lived: OnTimeShare;
  /** Why the two differ in this period, in words. */
  difference: string;
  /** Dossiers for which papers were asked, of all of the period. */
  supplemented: Rate;
  /**
   * Dossiers moved to a later date than first promised, of all of the period: as far as the register records
   * it, two imports show it, or a published letter of apology says it.
   */
  rescheduled: Rate;
}

/**
 * Receipts of the period by the hour: seven days from Monday on, 24 hours each. `null` for periods under
 * seven days: one dossier in one hour could point at a person.
 */
export interface Load {
  all: number[][];
  /** Those at the counter alone. */
  inPerson: number[][];
  /** Receipts that tell no time. */
  untimed: number;
}

/** A total before and after a correction; `null` where nothing is known of the month. */
export interface CorrectedFigure {
  figure: Open<FigureName>;
  was: number | null;
  is: number | null;
}

/** What changed in a month after it was closed. */
export interface Correction {
  /** From 1 on, in each month. */
  number: number;
  /** Instant, ISO 8601 with offset. */
  at: string;
  /** What brought it about, in words. */
  reason: string;
  /** Totals that changed; where none did, what is under them did. */
  changes: CorrectedFigure[];
}

/** A month as it was closed; `Statistics.figures` are those after all corrections. */
export interface ClosedMonth {
  /** Instant, ISO 8601 with offset. */
  closedAt: string;
  /** The instant that it was read at. */
  asOf: string;
  /** The figures that were frozen. */
  figures: Figures;
  /** Place and hash of its entry in the chain. */
  entry: { number: number; hash: string };
  corrections: Correction[];
}

/**
 * `counted`: the figures stand. `no-data-yet`: the period begins after the data time, so nothing is
 * known and `figures` is `null`. `before-data`: the period ends before the first record; the zeros
 * say that nothing is on record, not that nothing happened.
 */
export type StatisticsState = 'counted' | 'no-data-yet' | 'before-data';
/** The states that are known today. */
export const statisticsStates = [
  'counted',
  'no-data-yet',
  'before-data',
] as const satisfies readonly StatisticsState[];

/** What figures are grouped by. */
export type GroupBy = 'field' | 'channel' | 'procedure' | 'day';
/** The groupings that are known today. */
export const groupings = [
  'field',
  'channel',
  'procedure',
  'day',
] as const satisfies readonly GroupBy[];

/** Rows of the source that the counting rules had to interpret, by reason. */
export interface OddRows {
  finishedWithoutDate: number;
  openWithFinish: number;
  finishedBeforeReceived: number;
  withoutDueDate: number;
  /** Rows that an import left out (`--skip-bad-rows`): they are in no figure. */
  notCounted: number;
}

/** Of how many days of a period something is told. */
export interface Coverage {
  /** Days that are told of. */
  days: number;
  /** Days of the period. */
  of: number;
}

/** Remarks and proposals received in a period, answered or not as it is known today. */
export interface FeedbackFigures {
  received: number;
  /** The parts of `received`. */
  remarks: number;
  proposals: number;
  answered: number;
  open: number;
  answeredShare: Rate;
  /** Half of the answers came within so many days; 0 is the same day. `null` while there is none. */
  daysToAnswer: { median: number | null; n: number; rule: string };
  coverage: Coverage;
}

/** Ratings in the three levels that the devices have. */
export interface RatingLevels {
  satisfied: number;
  neutral: number;
  dissatisfied: number;
}

/** Ratings of one desk. All is `null` where they are too few to speak of people in general. */
export interface DeskRatings {
  desk: string;
  ratings: number | null;
  levels: RatingLevels | null;
  satisfiedShare: Rate;
}

/** What the devices at the desks were told in a period. */
export interface Satisfaction {
  ratings: number;
  /** `null` while there are fewer than `least` ratings. */
  levels: RatingLevels | null;
  satisfiedShare: Rate;
  /** Ratings against results returned, of the days for which both are known. */
  responseRate: Rate;
  desks: DeskRatings[];
  /** Under so many ratings neither levels nor shares are told. */
  least: number;
  /** Days that have ratings on record, a zero included. */
  coverage: Coverage;
}

/** Figures and rates of a period, and what they rest on. */
export interface Statistics {
  ward: string;
  /** First and last local date, both counted. */
  period: { from: string; to: string };
  state: Open<StatisticsState>;
  /** The instant that the period is read at, ISO 8601 with offset; `null` before the first import. */
  asOf: string | null;
  source: string | null;
  sample: boolean;
  revision: number;
  /** The data end over three days before now, within the period: a zero may be what is missing. */
  outOfSync: boolean;
  figures: Figures | null;
  rates: Rates | null;
  timeliness: Timeliness | null;
  waiting: Waiting | null;
  load: Load | null;
  groupBy: Open<GroupBy> | null;
  thenBy: Open<GroupBy> | null;
  groups: Group[] | null;
  /** Why some numbers of `groups` are `null`: small counts of a short period could point at a person. */
  hiding: { below: number; shorterThanDays: number; cells: number } | null;
  oddRows: OddRows | null;
  /** `null`: the ward has not told of the period, which is not the same as none. */
  feedback: FeedbackFigures | null;
  /** `null` like `feedback`. */
  satisfaction: Satisfaction | null;
  /** Of a month that was closed. */
  closed: ClosedMonth | null;
  /** Entries in the ward's chain and the hash of the last; `null` while nothing was closed. */
  chain: { length: number; head: string } | null;
}

/** A month, or a first and a last day, and a grouping. */
export interface StatisticsQuery {
  /** A month, `yyyy-mm`. Without a period: the newest month that has data. */
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** By day: of 366 days at most, with a second grouping 31. */
  groupBy?: GroupBy | undefined;
  /** A second grouping within the first. */
  thenBy?: GroupBy | undefined;
}

/** Schema of {@link StatisticsState}, open. */
export const statisticsState = /* @__PURE__ */ openEnum<StatisticsState>();
/** Schema of {@link GroupBy}, open. */
export const grouping = /* @__PURE__ */ openEnum<GroupBy>();

const each = /* @__NO_SIDE_EFFECTS__ */ <T>(
  names: readonly string[],
  schema: Schema<T>,
): Record<string, Schema<T>> => Object.fromEntries(names.map((name) => [name, schema]));

/** The fields of {@link Figures}. */
export const figuresShape = /* @__PURE__ */ each(figureNames, count);
/** Schema of {@link Figures}. */
export const figures = /* @__PURE__ */ z.looseObject(figuresShape) as unknown as Schema<Figures>;

const groupFigures = /* @__PURE__ */ made(() =>
  z.looseObject(each(figureNames, countOrNull)),
) as unknown as Schema<GroupFigures>;

/** Schema of {@link Rate}. */
const interval = /* @__PURE__ */ made(() => z.nullable(z.looseObject({ low: count, high: count })));
const rateShape = {
  percent: countOrNull,
  numerator: countOrNull,
  denominator: countOrNull,
  interval,
  rule: text,
};
/** Schema of {@link Rate}. */
export const rate: Schema<Rate> = /* @__PURE__ */ z.looseObject(rateShape);
const rates = /* @__PURE__ */ made(() =>
  z.looseObject(each(rateNames, rate)),
) as unknown as Schema<Rates>;

const named = /* @__PURE__ */ z.looseObject({ key: text, label: text });

const waiting = /* @__PURE__ */ made(() =>
  z.looseObject(
    each(
      ['whole', 'authority', 'citizen'],
      z.looseObject({
        results: count,
        medianDays: countOrNull,
        p90Days: countOrNull,
        histogram: z.array(z.looseObject({ from: count, to: countOrNull, results: count })),
      }),
    ),
  ),
) as unknown as Schema<Waiting>;

const timeliness = /* @__PURE__ */ made(() => {
  const share = z.looseObject({ ...rateShape, words: text });
  return z.looseObject({
    official: share,
    lived: share,
    difference: text,
    supplemented: rate,
    rescheduled: rate,
  });
});

const load = /* @__PURE__ */ made(() => {
  const week = z.array(z.array(count));
  return z.looseObject({ all: week, inPerson: week, untimed: count });
});

const median = /* @__PURE__ */ made(() =>
  z.looseObject({ median: countOrNull, n: count, rule: text }),
);
const coverage = /* @__PURE__ */ z.looseObject({ days: count, of: count });

/** Schema of {@link FeedbackFigures}. */
export const feedbackFigures: Schema<FeedbackFigures> = /* @__PURE__ */ made(() =>
  z.looseObject({
    received: count,
    remarks: count,
    proposals: count,
    answered: count,
    open: count,
    answeredShare: rate,
    daysToAnswer: median,
    coverage,
  }),
);

const satisfaction: Schema<Satisfaction> = /* @__PURE__ */ made(() => {
  const levels = z.nullable(
    z.looseObject({ satisfied: count, neutral: count, dissatisfied: count }),
  );
  return z.looseObject({
    ratings: count,
    levels,
    satisfiedShare: rate,
    responseRate: rate,
    desks: z.array(
      z.looseObject({ desk: text, ratings: countOrNull, levels, satisfiedShare: rate }),
    ),
    least: count,
    coverage,
  });
});

/** Schema of a list of {@link CorrectedFigure}. */
export const correctedFigures: Schema<CorrectedFigure[]> = /* @__PURE__ */ made(() =>
  z.array(z.looseObject({ figure: text, was: countOrNull, is: countOrNull })),
);

const closedMonth = /* @__PURE__ */ made(() =>
  z.looseObject({
    closedAt: text,
    asOf: text,
    figures,
    entry: z.looseObject({ number: count, hash: text }),
    corrections: z.array(
      z.looseObject({
        number: count,
        at: text,
        reason: text,
        changes: correctedFigures,
      }),
    ),
  }),
);

/** Schema of {@link Statistics}. */
export const statistics: Schema<Statistics> = /* @__PURE__ */ made(() =>
  z.looseObject({
    ward: text,
    period: days,
    state: statisticsState,
    asOf: textOrNull,
    source: textOrNull,
    sample: yes,
    revision: count,
    outOfSync: yes,
    figures: z.nullable(figures),
    rates: z.nullable(rates),
    timeliness: z.nullable(timeliness),
    waiting: z.nullable(waiting),
    load: z.nullable(load),
    groupBy: z.nullable(grouping),
    thenBy: z.nullable(grouping),
    groups: z.nullable(
      z.array(
        z.looseObject({
          key: text,
          label: text,
          then: z.nullable(named),
          figures: groupFigures,
          rates,
        }),
      ),
    ),
    hiding: z.nullable(z.looseObject({ below: count, shorterThanDays: count, cells: count })),
    oddRows: z.nullable(
      z.looseObject({
        finishedWithoutDate: count,
        openWithFinish: count,
        finishedBeforeReceived: count,
        withoutDueDate: count,
        notCounted: count,
      }),
    ),
    feedback: z.nullable(feedbackFigures),
    satisfaction: z.nullable(satisfaction),
    closed: z.nullable(closedMonth),
    chain: z.nullable(z.looseObject({ length: count, head: text })),
  }),
);

/** The same three fields wherever a period is asked for. */
export const periodShape = /* @__PURE__ */ made(() => ({
  period: z.optional(month),
  from: z.optional(localDate),
  to: z.optional(localDate),
}));

/** Schema of {@link StatisticsQuery}, strict. */
export const statisticsQuery = /* @__PURE__ */ made(() => {
  const by = z.optional(closedEnum(groupings));
  return z
    .strictObject({ ...periodShape, groupBy: by, thenBy: by })
    .check(keeps(wholePeriod), keeps(twoGroupings), keeps(fewDays));
});
