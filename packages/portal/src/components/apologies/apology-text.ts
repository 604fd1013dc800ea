import type { Apology } from '@motcua/sdk';
import { formatDate, formatNumber } from '@motcua/sdk/text';
import { letterPath } from '../../apologies/letter-path.ts';
import { strings, type Language } from '../../i18n/index.ts';
import { decimalText } from '../shared/decimal.ts';
import type { SignKind } from '../shared/sign-kind.ts';

const signs: Readonly<Record<string, SignKind>> = {
  owed: 'attention',
  published: 'moving',
  kept: 'done',
  broken: 'attention',
  lapsed: 'still',
};

export const stateText = (
  { state, newDue }: Pick<Apology, 'state' | 'newDue'>,
  language: Language,
): { word: string; sign: SignKind } => {
  const t: Readonly<Record<string, string>> = strings(language).apologies.states;
  const name = state === 'published' && newDue === null ? 'publishedWithout' : state;
  const sign = name === 'publishedWithout' ? 'done' : signs[state];
  return { word: t[name] ?? t['unknown']!, sign: sign ?? 'unknown' };
};

export const reasonText = (reason: string, language: Language): string => {
  const t: Readonly<Record<string, string>> = strings(language).apologies.reasons;
  return t[reason] ?? t['other']!;
};

/** The date that the letter promises anew, and whether that promise stands no more; `null`: none. */
export const newDueText = (
  { state, newDue }: Pick<Apology, 'state' | 'newDue'>,
  language: Language,
): string | null => {
  if (newDue === null) return null;
  const date = formatDate(newDue, language);
  return state === 'lapsed' ? strings(language).apologies.terms.lapsed(date) : date;
};

/** How late, in whole days as they were counted. */
export const lateText = (
  { state, daysLate, finished, late }: Pick<Apology, 'state' | 'daysLate' | 'finished' | 'late'>,
  language: Language,
): string => {
  const t = strings(language).apologies.lateness;
  if (state === 'lapsed' && !late) return t.lapsed;
  if (!late) return finished ? t.inTime : t.notLate;
  const days = daysLate === 0 ? t.underADay : t.late(formatNumber(daysLate, language));
  if (state === 'lapsed') return days;
  return finished ? t.finished(days) : t.sofar(days);
};

/** A number of days counted from the promised date, in words. */
export const daysText = (days: number, language: Language): string => {
  const t = strings(language).apologies.figures;
  if (days === 0) return t.onDay;
  const amount = decimalText(Math.abs(days), language);
  return days < 0 ? t.before(amount) : t.after(amount);
};

const root = (language: Language) => (language === 'en' ? '/en/xin-loi' : '/xin-loi');

/** The address of the list, or of a page below it. */
export const apologiesAddress = (language: Language, below = ''): string =>
  below === '' ? root(language) : `${root(language)}/${below}`;

/** The page of a letter. */
export const letterAddress = (number: string, language: Language): string =>
  language === 'en' ? `/en${letterPath(number)}` : letterPath(number);
