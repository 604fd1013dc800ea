import type { Feedback, RatingLevels, Satisfaction } from '@motcua/sdk';
import { strings, wordFor } from '../../i18n/index.ts';
import { csvText } from '../../csv.ts';

const heads = [
  'Số thứ tự',
  'Loại',
  'Ngày tiếp nhận',
  'Lĩnh vực',
  'Nội dung',
  'Trả lời',
  'Ngày trả lời',
];

/** Remarks and proposals, one a line. */
export const feedbackCsv = (items: readonly Feedback[]): string =>
  csvText([
    heads,
    ...items.map(({ id, kind, receivedOn, field, subject, answer, answeredOn }) => [
      String(id),
      wordFor(strings('vi').feedback.kinds, kind),
      receivedOn,
      field ?? '',
      subject,
      answer ?? '',
      answeredOn ?? '',
    ]),
  ]);

const numbers = (ratings: number | null, levels: RatingLevels | null): string[] =>
  [ratings, levels?.satisfied, levels?.neutral, levels?.dissatisfied].map((value) =>
    value == null ? '' : String(value),
  );

/** Ratings by desk; a cell is empty where the ratings are too few to be told. */
export const ratingsCsv = (satisfaction: Satisfaction | null): string => {
  const t = strings('vi').feedback.ratings;
  const { desk, count, satisfied, neutral, dissatisfied } = t.heads;
  return csvText([
    [desk, count, satisfied, neutral, dissatisfied],
    ...(satisfaction === null
      ? []
      : [
          ...satisfaction.desks.map((one) => [one.desk, ...numbers(one.ratings, one.levels)]),
          [t.all, ...numbers(satisfaction.ratings, satisfaction.levels)],
        ]),
  ]);
};
