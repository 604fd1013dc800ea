import type { Rate, Statistics, WaitingClock } from '@motcua/sdk';
import { figureNames, kindOfNothing, rateNames, type Nothing } from '@motcua/sdk/figures';
import { formatNumber } from '@motcua/sdk/text';
import { strings, type Language } from '../../i18n/index.ts';
import { intervalText, rateText } from './rate-text.ts';
import { waitText } from './waiting-text.ts';

/** One number of a period with all that it needs to be believed. */
export interface Fact {
  title: string;
  /** In words, `null` where nothing is known. */
  value: string | null;
  /** Which kind of nothing a figure is. */
  nothing: Nothing | null;
  interval: string | null;
  /** In words. */
  rule: string;
  /** In the names of the API. */
  formula: string | null;
  /** Cases that it is made of. */
  n: number | null;
  /** Where it stands in the answer of the API. */
  path: string;
}

const timelinessNames = ['official', 'lived', 'supplemented', 'rescheduled'] as const;
type TimelinessName = (typeof timelinessNames)[number];

const waits = {
  medianDays: ['whole', 'medianDays'],
  p90Days: ['whole', 'p90Days'],
  authorityMedianDays: ['authority', 'medianDays'],
  authorityP90Days: ['authority', 'p90Days'],
  citizenMedianDays: ['citizen', 'medianDays'],
  citizenP90Days: ['citizen', 'p90Days'],
} as const;
type WaitName = keyof typeof waits;

/** Names of all facts, in addresses as in the API. */
export const factNames = [
  ...figureNames,
  ...rateNames,
  ...timelinessNames,
  ...(Object.keys(waits) as WaitName[]),
] as const;
export type FactName = (typeof factNames)[number];

const isOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);

export const isFactName = (name: string): name is FactName => isOf(factNames, name);

const known = ({ state, figures }: Statistics): boolean => state === 'counted' && figures !== null;

const figureFact = (
  statistics: Statistics,
  name: (typeof figureNames)[number],
  language: Language,
): Fact => {
  const t = strings(language).figures;
  const value = known(statistics) ? statistics.figures![name] : null;
  return {
    title: t.names[name],
    value: value === null ? null : formatNumber(value, language),
    nothing: kindOfNothing(statistics, value),
    interval: null,
    rule: t.rules[name],
    formula: null,
    n: value,
    path: `figures.${name}`,
  };
};

const rateFact = (
  rate: Rate | null | undefined,
  { title, rule, path }: Pick<Fact, 'title' | 'rule' | 'path'>,
  language: Language,
): Fact => ({
  title,
  value: rate ? rateText(rate, language) : null,
  nothing: rate ? null : 'no-data-yet',
  interval: rate ? intervalText(rate, language) : null,
  rule,
  formula: rate?.rule ?? null,
  n: rate?.denominator ?? null,
  path,
});

const timelinessFact = (statistics: Statistics, name: TimelinessName, language: Language): Fact => {
  const t = strings(language).statistics;
  const timeliness = known(statistics) ? statistics.timeliness : null;
  const rule =
    name === 'official' || name === 'lived'
      ? (timeliness?.[name].words ?? '')
      : t.moreRateRules[name];
  const path = `timeliness.${name}`;
  return rateFact(timeliness?.[name], { title: t.moreRates[name], rule, path }, language);
};

const waitFact = (statistics: Statistics, name: WaitName, language: Language): Fact => {
  const t = strings(language).statistics;
  const [clock, which] = waits[name];
  const told: WaitingClock | undefined = known(statistics)
    ? statistics.waiting?.[clock]
    : undefined;
  return {
    title: t.facts[name],
    value: told ? waitText(told, which, language) : null,
    nothing: told ? null : 'no-data-yet',
    interval: null,
    rule: `${t.waiting.clockRules[clock]} ${t.waiting.lead}`,
    formula: null,
    n: told?.results ?? null,
    path: `waiting.${clock}.${which}`,
  };
};

export const factOf = (statistics: Statistics, name: FactName, language: Language): Fact => {
  if (isOf(figureNames, name)) return figureFact(statistics, name, language);
  if (isOf(timelinessNames, name)) return timelinessFact(statistics, name, language);
  if (!isOf(rateNames, name)) return waitFact(statistics, name, language);
  const t = strings(language).figures;
  const rate = known(statistics) ? statistics.rates?.[name] : undefined;
  return rateFact(
    rate,
    { title: t.rates[name], rule: t.rateRules[name], path: `rates.${name}` },
    language,
  );
};
