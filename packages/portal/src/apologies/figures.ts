import { daysIn, toLocalDate } from '@motcua/sdk/calendar';
import { rateOf } from '@motcua/sdk/figures';
import type { ApologyFigures } from '@motcua/sdk';
import { median } from '../statistics/median.ts';
import type { Language } from '../statistics/source-label.ts';
import { lastDayInTime } from './duty.ts';

/** What the figures are made of: one a dossier of the list. */
export interface Case {
  /** Whether its dossier is one of those that were late in the period. */
  late: boolean;
  promisedAt: number;
  /** When its letter was published; `null` while one is owed. */
  publishedAt: number | null;
  outcome: 'kept' | 'broken' | null;
}

const rules: Record<Language, { inTime: string; kept: string; days: string }> = {
  vi: {
    inTime:
      'trong số hồ sơ trễ hẹn của kỳ, hồ sơ có thư công bố chậm nhất một ngày trước ngày đã hẹn / hồ sơ trễ hẹn của kỳ; xét theo lần hẹn đầu tiên, hoặc ngày hẹn sau khi người dân bổ sung giấy tờ',
    kept: 'lời hẹn mới được giữ / thư trong danh sách có hẹn ngày mới mà nay đã biết kết quả',
    days: 'số ngày từ ngày đã hẹn đến ngày công bố thư; số âm là thư đến trước ngày hẹn; lấy số ở giữa (trung vị) của các thư trong danh sách',
  },
  en: {
    inTime:
      'of the late dossiers of the period, those whose letter was published at least one day before the promised date / late dossiers of the period; late by the first promise, or by the date set after the citizen supplied more papers',
    kept: 'new promises that were kept / letters in the list with a new date whose outcome is known',
    days: 'days from the promised date to the day of publishing, below zero where the letter came before; median of the letters in the list',
  },
};

const daysBetween = (from: string, to: string): number => daysIn(from, to) - 1;

/** How well the ward apologised, over the cases of a list. */
export const apologyFigures = (cases: Case[], language: Language): ApologyFigures => {
  const rule = rules[language];
  const late = cases.filter((one) => one.late);
  const inTime = late.filter(
    ({ promisedAt, publishedAt }) =>
      publishedAt !== null && toLocalDate(publishedAt) <= lastDayInTime(promisedAt),
  );
  const days = cases.flatMap(({ promisedAt, publishedAt }) =>
    publishedAt === null ? [] : [daysBetween(toLocalDate(promisedAt), toLocalDate(publishedAt))],
  );
  const known = cases.filter(({ outcome }) => outcome !== null);
  const kept = known.filter(({ outcome }) => outcome === 'kept');
  return {
    lettersInTime: rateOf(inTime.length, late.length, rule.inTime),
    promisesKept: rateOf(kept.length, known.length, rule.kept),
    daysToLetter: { median: median(days), n: days.length, rule: rule.days },
  };
};
