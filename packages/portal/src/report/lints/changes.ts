import { formatNumber, formatPercent } from '@motcua/sdk/text';
import type { FigureName } from '@motcua/sdk';
import type { ReportFacts } from '../facts.ts';
import { placeOfForm, type Finding, type Written } from './finding.ts';

const usualLimit = 50;
/** Of few dossiers, a large share says little. */
const fewDossiers = 10;

const watched = {
  received: { vi: 'tiếp nhận', en: 'received' },
  receivedOnline: { vi: 'tiếp nhận trực tuyến', en: 'received online' },
  receivedInPerson: { vi: 'tiếp nhận trực tiếp', en: 'received in person' },
  resolved: { vi: 'đã giải quyết', en: 'resolved' },
  resolvedLate: { vi: 'giải quyết quá hạn', en: 'resolved late' },
  withdrawn: { vi: 'công dân rút', en: 'withdrawn' },
  inProgress: { vi: 'đang giải quyết', en: 'in progress' },
  inProgressOverdue: { vi: 'đang quá hạn', en: 'overdue' },
} satisfies Partial<Record<FigureName, { vi: string; en: string }>>;

/** Figures that differ from the same days of the month before by more than the ward's limit. */
export const changes = (
  written: Written,
  { config, previous }: Pick<ReportFacts, 'config' | 'previous'>,
): Finding[] => {
  const { figures } = written;
  const part = placeOfForm(written);
  if (!figures) return [];
  if (previous.state !== 'counted' || !previous.figures) {
    return [
      {
        code: 'no-comparison',
        level: 'note',
        part,
        text: {
          vi: 'Không so được với tháng trước: chưa có số liệu của tháng trước.',
          en: 'There is no comparison: nothing is on record for the month before.',
        },
      },
    ];
  }
  const limit = config.report?.largestChange ?? usualLimit;
  const before = previous.figures;
  return (Object.keys(watched) as (keyof typeof watched)[]).flatMap((name): Finding[] => {
    const [was, is] = [before[name], figures[name]];
    const difference = Math.abs(is - was);
    if (difference < fewDossiers || difference * 100 <= limit * was) return [];
    const words = watched[name];
    return [
      {
        code: 'change-large',
        level: 'question',
        part,
        text: {
          vi: `Số ${words.vi} là ${formatNumber(is)}, cùng kỳ tháng trước ${formatNumber(was)}: khác quá ${formatPercent(limit)}. Có đúng không?`,
          en: `${formatNumber(is, 'en')} ${words.en}, and ${formatNumber(was, 'en')} the month before: more than ${formatPercent(limit, 'en')} apart. Is it right?`,
        },
      },
    ];
  });
};
