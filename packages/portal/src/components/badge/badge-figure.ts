import type { FigureName, RateName, Statistics } from '@motcua/sdk';
import { figureNames, rateNames } from '@motcua/sdk/figures';
import { formatInstant, formatNumber, formatPercent, type Language } from '@motcua/sdk/text';
import { strings } from '../../i18n/index.ts';
import { periodName } from '../figures/period-query.ts';
import type { Badge } from './badge-svg.ts';

/** Every figure and every rate, under the names of the open data. */
export type BadgeName = FigureName | RateName;
export const badgeNames: readonly BadgeName[] = [...rateNames, ...figureNames];

export const isBadgeName = (name: string): name is BadgeName =>
  (badgeNames as readonly string[]).includes(name);

const isRate = (name: BadgeName): name is RateName =>
  (rateNames as readonly string[]).includes(name);

/** What a badge is called, and how it is counted. */
export const badgeWords = (
  name: BadgeName,
  lang: Language,
): { short: string; long: string; rule: string } => {
  const { figures, embed } = strings(lang);
  return isRate(name)
    ? { short: embed.badge.rates[name], long: figures.rates[name], rule: figures.rateRules[name] }
    : { short: figures.names[name], long: figures.names[name], rule: figures.rules[name] };
};

/** The value of a badge; `null` where nothing is known, which is never a zero. */
const valueOf = (
  { state, figures, rates }: Statistics,
  name: BadgeName,
  lang: Language,
): string | null => {
  const { badge } = strings(lang).embed;
  if (state !== 'counted' || figures === null || rates === null) return null;
  if (!isRate(name)) return badge.dossiers(formatNumber(figures[name], lang));
  const { percent, numerator, denominator } = rates[name];
  if (numerator === null || denominator === null) return null;
  return percent === null
    ? badge.noCases
    : `${formatPercent(percent, lang)} (${formatNumber(numerator, lang)}/${formatNumber(denominator, lang)})`;
};

const late: readonly BadgeName[] = ['inProgressOverdue', 'resolvedLate', 'overdueShare'];

export const badgeOf = (
  name: BadgeName,
  statistics: Statistics,
  ward: string,
  lang: Language,
): Badge => {
  const { embed, frame } = strings(lang);
  const words = badgeWords(name, lang);
  const period = periodName(statistics.period, lang);
  const value = valueOf(statistics, name, lang);
  const shown =
    value === null
      ? embed.badge.noData
      : statistics.sample
        ? `${value} ${frame.sampleMark}`
        : value;
  const { asOf, source } = statistics;
  const attention = late.includes(name) && /[1-9]/.test(value ?? '');
  return {
    lang,
    label: `${words.short}, ${period}`,
    value: shown,
    tone: value === null ? 'unknown' : attention ? 'attention' : 'plain',
    title: `${ward}. ${words.long}, ${period}: ${shown}`,
    description: [
      words.rule,
      asOf === null ? frame.noDataTime : `${frame.asOf(formatInstant(asOf, lang))}.`,
      source === null ? '' : `${frame.source(source)}.`,
      statistics.sample ? `${frame.sampleTitle}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
};
