import { daysIn, type Period } from '@motcua/sdk/calendar';
import { rateOf } from '@motcua/sdk/figures';
import type { FeedbackFigures } from '@motcua/sdk';
import type { KnownRecord } from '../store/feedback.ts';
import type { ReadableStore } from '../store/store.ts';
import { coverageOf } from './coverage.ts';
import { median } from './median.ts';
import type { Language } from './source-label.ts';

const rules: Record<Language, { answered: string; days: string }> = {
  vi: {
    answered: 'phản ánh, kiến nghị đã trả lời đến nay / đã nhận trong kỳ',
    days: 'số ngày từ ngày nhận đến ngày trả lời; lấy số ở giữa (trung vị) của những phản ánh, kiến nghị đã trả lời',
  },
  en: {
    answered: 'remarks and proposals answered by now / received in the period',
    days: 'days from receipt to answer; median of those that were answered',
  },
};

const figuresOf = (
  records: KnownRecord<'feedback'>[],
  language: Language,
): Omit<FeedbackFigures, 'coverage'> => {
  const remarks = records.filter(({ body }) => body.kind === 'remark').length;
  const days = records.flatMap(({ day, body: { answeredOn } }) =>
    answeredOn === null ? [] : [daysIn(day, answeredOn) - 1],
  );
  const rule = rules[language];
  return {
    received: records.length,
    remarks,
    proposals: records.length - remarks,
    answered: days.length,
    open: records.length - days.length,
    answeredShare: rateOf(days.length, records.length, rule.answered),
    daysToAnswer: { median: median(days), n: days.length, rule: rule.days },
  };
};

/** Feedback received in a period; `null` where no file tells of any day of it. */
export const feedbackOf = async (
  store: ReadableStore,
  ward: string,
  period: Period,
  language: Language,
): Promise<FeedbackFigures | null> => {
  const coverage = coverageOf(await store.feedbackImports(ward), 'feedback', period);
  if (coverage.days === 0) return null;
  return { ...figuresOf(await store.feedback(ward, 'feedback', period), language), coverage };
};
