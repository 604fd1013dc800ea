import type { Period } from '@motcua/sdk/calendar';
import type { Statistics } from '@motcua/sdk';
import { figureNames, rateNames, waitingBuckets } from '@motcua/sdk/figures';
import { strings, type Language } from '../../../i18n/index.ts';
import type { Compared } from '../figures-data.ts';
import { periodName } from '../period-query.ts';
import type { Column, Row, Table } from './table.ts';

const known = ({ state, figures }: Statistics) => (state === 'counted' ? figures : null);

export const figureColumns = (language: Language): Column[] => {
  const { names, rules } = strings(language).figures;
  return figureNames.map((name) => ({ name, label: names[name], rule: rules[name] }));
};

/** Figures and rates go by the API's name and by their own. */
const named = ({ name, figure }: { name: string; figure: string }): Column[] => [
  { name: 'name', label: name },
  { name: 'label', label: figure },
];

/** Every figure of the period. */
export const figureTable = (statistics: Statistics, language: Language): Table => {
  const t = strings(language).statistics;
  const figures = known(statistics);
  return {
    name: 'so-lieu',
    title: t.every.caption,
    heads: named(t.files.columns),
    columns: [{ name: 'value', label: t.dossiers }],
    rows: figureColumns(language).map(({ name, label, rule = '' }) => ({
      heads: [name, label],
      rule,
      values: [figures?.[name as keyof typeof figures] ?? null],
    })),
    empty: t.nothing.words['no-data-yet'],
  };
};

/** Every rate with what it is made of and its interval. */
export const rateTable = (statistics: Statistics, language: Language): Table => {
  const t = strings(language).statistics;
  const { rates: names, rateRules } = strings(language).figures;
  const { columns } = t.files;
  const { rates, timeliness } = statistics;
  const all = [
    ...(['official', 'lived'] as const).map(
      (name) =>
        [name, t.moreRates[name], timeliness?.[name].words ?? '', timeliness?.[name]] as const,
    ),
    ...rateNames.map((name) => [name, names[name], rateRules[name], rates?.[name]] as const),
    ...(['supplemented', 'rescheduled'] as const).map(
      (name) => [name, t.moreRates[name], t.moreRateRules[name], timeliness?.[name]] as const,
    ),
  ];
  return {
    name: 'ty-le',
    title: t.rateHeads.caption,
    heads: named(columns),
    columns: (['percent', 'numerator', 'denominator', 'low', 'high'] as const).map((name) => ({
      name,
      label: columns[name],
      ...(name === 'low' || name === 'high' ? { empty: columns.manyCases } : {}),
    })),
    rows: all.map(([name, title, rule, rate]) => ({
      heads: [name, title],
      rule,
      values: [
        rate?.percent ?? null,
        rate?.numerator ?? null,
        rate?.denominator ?? null,
        rate?.interval?.low ?? null,
        rate?.interval?.high ?? null,
      ],
    })),
    empty: columns.noValue,
  };
};

const comparedFigures = [
  'carriedOver',
  'received',
  'resolved',
  'resolvedLate',
  'withdrawn',
  'inProgress',
  'inProgressOverdue',
] as const;

/** The period beside those before it; how long people waited stands in the last row. */
export const compareTable = (
  statistics: Statistics,
  earlier: readonly Compared[],
  language: Language,
): Table => {
  const t = strings(language).statistics;
  const { names } = strings(language).figures;
  const titled = (label: string, period: Period) => `${label}: ${periodName(period, language)}`;
  const periods = [statistics, ...earlier.map((one) => one.statistics)];
  return {
    name: 'so-sanh',
    title: t.compare.caption,
    heads: [{ name: 'figure', label: t.compare.figure }],
    columns: [
      { name: 'now', label: titled(t.compare.now, statistics.period) },
      ...earlier.map(({ kind, period }) => ({
        name: kind,
        label: titled(t.compare.kinds[kind], period),
      })),
    ],
    rows: [
      ...comparedFigures.map((name) => ({
        heads: [names[name]],
        values: periods.map((one) => known(one)?.[name] ?? null),
      })),
      {
        heads: [t.compare.medianDays],
        empty: t.files.columns.noResults,
        values: periods.map((one) => (known(one) && one.waiting?.whole.medianDays) ?? null),
      },
    ],
    empty: t.compare.noData,
  };
};

/** Results by the days that they took, by each clock. */
export const waitingTable = ({ waiting }: Statistics, language: Language): Table => {
  const t = strings(language).statistics;
  const clocks = ['whole', 'authority', 'citizen'] as const;
  const steps = waitingBuckets.filter(({ from }) =>
    clocks.some((clock) => waiting?.[clock].histogram.some((step) => step.from === from)),
  );
  return {
    name: 'cho-doi',
    title: t.waiting.chart,
    heads: [
      { name: 'from', label: t.files.columns.fromDays },
      { name: 'to', label: t.files.columns.toDays },
    ],
    columns: clocks.map((clock) => ({ name: clock, label: t.waiting.clocks[clock] })),
    rows: steps.map(({ from, to }) => ({
      heads: [String(from), to === null ? '' : String(to)],
      values: clocks.map(
        (clock) => waiting?.[clock].histogram.find((step) => step.from === from)?.results ?? 0,
      ),
    })),
    empty: t.nothing.words['no-data-yet'],
  };
};

/** Receipts of each hour of the week that has any. */
export const hourTable = ({ load }: Statistics, language: Language): Table => {
  const t = strings(language).statistics;
  const { weekdays } = strings(language).words;
  const rows: Row[] = (load?.all ?? []).flatMap((hours, day) =>
    hours.flatMap((count, hour) =>
      count === 0
        ? []
        : [{ heads: [weekdays[day]!, String(hour)], values: [count, load!.inPerson[day]![hour]!] }],
    ),
  );
  const { weekday, hour, all, inPerson } = t.files.columns;
  return {
    name: 'gio',
    title: t.hours.heading,
    heads: [
      { name: 'weekday', label: weekday },
      { name: 'hour', label: hour },
    ],
    columns: [
      { name: 'all', label: all },
      { name: 'inPerson', label: inPerson },
    ],
    rows,
    empty: t.nothing.words['no-data-yet'],
  };
};

/** What changed in a closed month. */
export const correctionTable = ({ closed }: Statistics, language: Language): Table => {
  const t = strings(language).statistics;
  const names: Readonly<Record<string, string>> = strings(language).figures.names;
  const { correction, at, reason, figure, was, is } = t.files.columns;
  return {
    name: 'dinh-chinh',
    title: t.closed.heading,
    heads: [
      { name: 'correction', label: correction },
      { name: 'at', label: at },
      { name: 'reason', label: reason },
      { name: 'figure', label: figure },
    ],
    columns: [
      { name: 'was', label: was },
      { name: 'is', label: is },
    ],
    rows: (closed?.corrections ?? []).flatMap(({ number, at: instant, reason: why, changes }) =>
      changes.map((change) => ({
        heads: [String(number), instant, why, names[change.figure] ?? change.figure],
        values: [change.was, change.is],
      })),
    ),
    empty: t.compare.noData,
  };
};
