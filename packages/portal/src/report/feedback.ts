import { formatNumber, formatPercent } from '@motcua/sdk/text';
import type { Coverage, Feedback, Rate } from '@motcua/sdk';
import type { ReportFacts } from './facts.ts';
import { officialDate } from './official.ts';

/** More than a report prints; all stand on the portal. */
const mostListed = 20;

const n = (value: number): string => formatNumber(value);

/** Days of which nothing is known are told. */
const coverageSentences = ({ days, of }: Coverage): string[] =>
  days === of ? [] : [`Số liệu trên là của ${n(days)} trên ${n(of)} ngày trong kỳ.`];

const kindName = (kind: string): string => (kind === 'proposal' ? 'Kiến nghị' : 'Phản ánh');

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const itemSentence = ({ kind, receivedOn, subject, answer, answeredOn }: Feedback): string => {
  const said = `${kindName(kind)}, ${officialDate(receivedOn)}: ${sentence(subject)}`;
  return answer === null || answeredOn === null
    ? `${said} Đang xem xét, chưa trả lời.`
    : `${said} Trả lời ${officialDate(answeredOn)}: ${sentence(answer)}`;
};

/** Remarks and proposals with their answers; nothing where the ward has not provided them. */
export const feedbackSentences = ({ statistics, feedback }: ReportFacts): string[] => {
  const figures = statistics.feedback;
  if (!figures) return [];
  const { received, remarks, proposals, answered, open, coverage } = figures;
  const head =
    received === 0
      ? 'Trong kỳ không nhận được phản ánh, kiến nghị nào.'
      : `Trong kỳ nhận ${n(received)} phản ánh, kiến nghị (${n(remarks)} phản ánh, ${n(proposals)} kiến nghị); đã trả lời ${n(answered)}, đang xem xét ${n(open)}.`;
  const more = feedback.length - mostListed;
  return [
    head,
    ...feedback.slice(0, mostListed).map(itemSentence),
    ...(more > 0
      ? [`Còn ${n(more)} phản ánh, kiến nghị khác được công khai trên cổng thông tin.`]
      : []),
    ...coverageSentences(coverage),
  ];
};

const responseSentences = ({ percent, numerator, denominator }: Rate): string[] => {
  if (numerator === null || denominator === null) return [];
  const counts = `Những ngày biết cả hai số: ${n(numerator)} lượt đánh giá trên ${n(denominator)} kết quả đã trả`;
  return [
    percent === null
      ? `${counts}; không nêu tỷ lệ vì số lượt đánh giá nhiều hơn số kết quả.`
      : `${counts} (${formatPercent(percent)}).`,
  ];
};

/** What the devices recorded; nothing where the ward has not provided it. */
export const satisfactionSentences = ({ statistics }: ReportFacts): string[] => {
  const { satisfaction } = statistics;
  if (!satisfaction) return [];
  const { ratings, levels, satisfiedShare, responseRate, desks, least, coverage } = satisfaction;
  if (levels === null || satisfiedShare.percent === null) {
    return [
      `Các thiết bị ghi nhận ${n(ratings)} lượt đánh giá, chưa đủ ${n(least)} lượt để nêu tỷ lệ.`,
      ...coverageSentences(coverage),
    ];
  }
  const told = desks.flatMap(({ desk, ratings: own, satisfiedShare: share }) =>
    own === null || share.percent === null
      ? []
      : [`${desk}: ${formatPercent(share.percent)} hài lòng trên ${n(own)} lượt`],
  );
  return [
    `Các thiết bị ghi nhận ${n(ratings)} lượt đánh giá: ${n(levels.satisfied)} hài lòng (${formatPercent(satisfiedShare.percent)}), ${n(levels.neutral)} bình thường, ${n(levels.dissatisfied)} không hài lòng.`,
    ...(told.length === 0 ? [] : [`Theo quầy: ${told.join('; ')}.`]),
    ...(told.length === desks.length ? [] : ['Quầy ít lượt đánh giá không nêu riêng.']),
    ...responseSentences(responseRate),
    ...coverageSentences(coverage),
  ];
};
