import { formatNumber } from '@motcua/sdk/text';
import type { ReportFacts } from '../facts.ts';
import type { Finding } from './finding.ts';

/** More ratings than results: one of the two is not whole, or results were rated several times. */
export const ratings = ({ statistics }: Pick<ReportFacts, 'statistics'>): Finding[] => {
  const { numerator, denominator } = statistics.satisfaction?.responseRate ?? {};
  if (!numerator || !denominator || numerator <= denominator) return [];
  const [rated, results] = [numerator, denominator];
  return [
    {
      code: 'ratings-exceed-results',
      level: 'question',
      part: 'II.3',
      text: {
        vi: `Có ${formatNumber(rated)} lượt đánh giá nhưng chỉ ${formatNumber(results)} kết quả đã trả trong cùng những ngày. Sổ đã ghi đủ ngày trả kết quả chưa?`,
        en: `${formatNumber(rated, 'en')} ratings and only ${formatNumber(results, 'en')} results returned on the same days. Does the register hold all dates of return?`,
      },
    },
  ];
};
