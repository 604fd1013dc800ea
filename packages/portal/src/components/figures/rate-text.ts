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

/** The interval of a share of few cases in words, `null` of many. */
export const intervalText = ({ interval }: Rate, language: Language): string | null =>
  interval &&
  strings(language).statistics.interval(
    formatPercent(interval.low, language).replace(/\s?%/, ''),
    formatPercent(interval.high, language),
  );
