import type { WaitingClock } from '@motcua/sdk';
import { formatNumber } from '@motcua/sdk/text';
import { strings, type Language } from '../../i18n/index.ts';

/** Median or 90th percentile of a clock in words: days, the same day, or why there are none. */
export const waitText = (
  clock: WaitingClock,
  which: 'medianDays' | 'p90Days',
  language: Language,
): string => {
  const t = strings(language).statistics.waiting;
  const days = clock[which];
  if (clock.results === 0) return t.noResult;
  if (days === null) return t.overYear;
  return days === 0 ? t.sameDay : t.days(formatNumber(days, language));
};

/** `0`, `31–45`, `từ 366`: a step of the histogram. */
export const stepText = (
  { from, to }: { from: number; to: number | null },
  language: Language,
): string => {
  const t = strings(language).statistics.waiting.steps;
  if (to === null) return t.more(String(from));
  return from === to ? t.day(String(from)) : t.range(String(from), String(to));
};
