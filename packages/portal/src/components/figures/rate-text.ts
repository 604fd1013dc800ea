import type { Rate } from '@motcua/sdk';
import { formatNumber, formatPercent } from '@motcua/sdk/text';
import { strings, type Language } from '../../i18n/index.ts';

/** `74,4 % — 67 trên 90`; 0/0 has no value, and a hidden part reads as hidden. */
export const rateText = (rate: Rate, language: Language = 'vi'): string => {
  const t = strings(language).figures;
  if (rate.numerator === null || rate.denominator === null) return t.hidden;
  const above = formatNumber(rate.numerator, language);
  const below = formatNumber(rate.denominator, language);
  return rate.percent === null
    ? t.noRate(above, below)
    : `${formatPercent(rate.percent, language)} — ${t.outOf(above, below)}`;
};

/** The interval of a share of few cases in words, `null` of many; `short` beside a note that explains it. */
export const intervalText = (
  { interval }: Rate,
  language: Language,
  { short = false } = {},
): string | null => {
  if (interval === null) return null;
  const t = strings(language).statistics;
  const low = formatPercent(interval.low, language).replace(/\s?%/, '');
  const high = formatPercent(interval.high, language);
  return short ? t.intervalShort(low, high) : t.interval(low, high);
};
