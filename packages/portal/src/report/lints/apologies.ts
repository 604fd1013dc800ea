import { formatNumber } from '@motcua/sdk/text';
import type { ReportFacts } from '../facts.ts';
import type { Finding } from './finding.ts';

/** Letters that are owed: a report that tells of them should not be the first to notice. */
export const apologies = ({ apologies: list }: Pick<ReportFacts, 'apologies'>): Finding[] =>
  list.owed === null || list.owed === 0
    ? []
    : [
        {
          code: 'apology-owed',
          level: 'question',
          part: null,
          text: {
            vi: `Còn nợ ${formatNumber(list.owed)} thư xin lỗi của kỳ này.`,
            en: `${formatNumber(list.owed, 'en')} letters of apology of this period are owed.`,
          },
        },
      ];
