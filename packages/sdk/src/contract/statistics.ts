import * as z from 'zod/mini';
import { localDate, month, openEnum, type Open, type Schema } from './common.ts';
import { figureNames, rateNames, type FigureName, type RateName } from './figure-names.ts';

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
  /** The rule in the names of the figures, e.g. `resolved / (carriedOver + received)`. */
  rule: string;
}
export type Rates = Record<RateName, Rate>;

export interface Group {
  key: string;
  label: string;
  figures: GroupFigures;
  rates: Rates;
}

/**
 * `counted`: the figures stand. `no-data-yet`: the period begins after the data time, so nothing is
 * known and `figures` is `null`. `before-data`: the period ends before the first record; the zeros
 * say that nothing is on record, not that nothing happened.
 */
export type StatisticsState = 'counted' | 'no-data-yet' | 'before-data';
export const statisticsStates = [
  'counted',
  'no-data-yet',
  'before-data',
] as const satisfies readonly StatisticsState[];

export type GroupBy = 'field' | 'channel' | 'procedure';
export const groupings = ['field', 'channel', 'procedure'] as const satisfies readonly GroupBy[];

/** Rows of the source that the counting rules had to interpret, by reason. */
export interface OddRows {
  finishedWithoutDate: number;
  openWithFinish: number;
  finishedBeforeReceived: number;
  withoutDueDate: number;
  /** Rows that an import left out (`--skip-bad-rows`): they are in no figure. */
  notCounted: number;
}

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
  figures: Figures | null;
  rates: Rates | null;
  groupBy: Open<GroupBy> | null;
  groups: Group[] | null;
  /** Why some numbers of `groups` are `null`: small counts of a short period could point at a person. */
  hiding: { below: number; shorterThanDays: number; cells: number } | null;
  oddRows: OddRows | null;
}

export interface StatisticsQuery {
  /** A month, `yyyy-mm`. Without a period: the newest month that has data. */
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  groupBy?: GroupBy | undefined;
}

export const figures = z.looseObject(
  Object.fromEntries(figureNames.map((name) => [name, z.number()])),
) as unknown as Schema<Figures>;

const groupFigures = z.looseObject(
  Object.fromEntries(figureNames.map((name) => [name, z.nullable(z.number())])),
) as unknown as Schema<GroupFigures>;

const rates = z.looseObject(
  Object.fromEntries(
    rateNames.map((name) => [
      name,
      z.looseObject({
        percent: z.nullable(z.number()),
        numerator: z.nullable(z.number()),
        denominator: z.nullable(z.number()),
        rule: z.string(),
      }),
    ]),
  ),
) as unknown as Schema<Rates>;

export const statistics: Schema<Statistics> = z.looseObject({
  ward: z.string(),
  period: z.looseObject({ from: z.string(), to: z.string() }),
  state: openEnum(statisticsStates),
  asOf: z.nullable(z.string()),
  source: z.nullable(z.string()),
  sample: z.boolean(),
  revision: z.number(),
  figures: z.nullable(figures),
  rates: z.nullable(rates),
  groupBy: z.nullable(openEnum(groupings)),
  groups: z.nullable(
    z.array(z.looseObject({ key: z.string(), label: z.string(), figures: groupFigures, rates })),
  ),
  hiding: z.nullable(
    z.looseObject({ below: z.number(), shorterThanDays: z.number(), cells: z.number() }),
  ),
  oddRows: z.nullable(
    z.looseObject({
      finishedWithoutDate: z.number(),
      openWithFinish: z.number(),
      finishedBeforeReceived: z.number(),
      withoutDueDate: z.number(),
      notCounted: z.number(),
    }),
  ),
});

/** The same three fields wherever a period is asked for. */
export const periodShape = {
  period: z.optional(month),
  from: z.optional(localDate),
  to: z.optional(localDate),
};

interface PeriodParts {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** A month or both dates in order, never a mixture. */
export const wholePeriod = z.refine<PeriodParts>(
  ({ period, from, to }) =>
    period === undefined
      ? (from === undefined) === (to === undefined) && (from ?? '') <= (to ?? '')
      : from === undefined && to === undefined,
  { path: ['period'], message: 'period, or from and to in order' },
);

export const statisticsQuery = z
  .strictObject({ ...periodShape, groupBy: z.optional(z.enum(groupings)) })
  .check(wholePeriod);
