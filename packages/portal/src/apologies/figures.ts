import { daysIn, toLocalDate } from '@motcua/sdk/calendar';
import { rateOf } from '@motcua/sdk/figures';
import type { ApologyFigures } from '@motcua/sdk';
import { median } from '../statistics/median.ts';
import type { Language } from '../statistics/source-label.ts';
import { lastDayInTime } from './duty.ts';

/** What the figures are made of: one a dossier of the list. */
export interface Case {
  /** Whether the promised date was missed. */
  late: boolean;
  promisedAt: number;
  /** When its letter was published; `null` while one is owed. */
  publishedAt: number | null;
  outcome: 'kept' | 'broken' | null;
}

const rules: Record<Language, { inTime: string; kept: string; days: string }> = {
  vi: {
    inTime:
      'hồ sơ có thư công bố chậm nhất một ngày trước ngày đã hẹn / hồ sơ đã trễ ngày hẹn trong kỳ',
    kept: 'lời hẹn mới được giữ / thư có hẹn ngày mới mà nay đã biết kết quả',
    days: 'số ngày từ ngày đã hẹn đến ngày công bố thư; số âm là thư đến trước ngày hẹn; lấy số ở giữa (trung vị) của các thư trong danh sách',
  },
  en: {
    inTime:
      'dossiers whose letter was published at least one day before the promised date / dossiers of the period that missed it',
    kept: 'new promises that were kept / letters with a new date whose outcome is known',
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
