import { formatNumber } from '@motcua/sdk/text';
import type { ReportFacts } from './facts.ts';
import { dossiers } from './official.ts';

/** Late dossiers that are in time by the due date in force, which was moved. */
export const lateByFirstPromise = ({
  apologies,
  statistics: { figures },
}: Pick<ReportFacts, 'apologies' | 'statistics'>): number =>
  apologies.late === null || figures === null
    ? 0
    : apologies.late - figures.resolvedLate - figures.inProgressOverdue;

/** Letters of apology: in numbers alone. */
export const apologySentences = (facts: ReportFacts): string[] => {
  const { late, owed, total } = facts.apologies;
  const { figures } = facts.statistics;
  if (!figures || late === null || owed === null) return [];
  const others = total - late;
  const moved = lateByFirstPromise(facts);
  const inPeriod = dossiers(figures.carriedOver + figures.received);
  return [
    late > 0
      ? `Trong kỳ có ${dossiers(late)} trễ hẹn: ${formatNumber(late - owed)} hồ sơ đã có thư xin lỗi được công bố, còn nợ ${formatNumber(owed)} thư.`
      : `Trong kỳ không có hồ sơ nào trễ hẹn (xét trên ${inPeriod})${others > 0 ? '.' : ', nên không phát sinh thư xin lỗi.'}`,
    ...(moved > 0
      ? [
          `Số này gồm ${dossiers(moved)} không quá hạn đã dời trong sổ nhưng trễ so với lần hẹn đầu tiên.`,
        ]
      : []),
    ...(others > 0
      ? [
          `Ngoài ra, trong kỳ đã công bố ${formatNumber(others)} thư xin lỗi cho hồ sơ không trễ trong kỳ: hồ sơ đã xong từ trước, hoặc được xin lỗi trước ngày hẹn.`,
        ]
      : []),
  ];
};

const publicationSentences = (publications: ReportFacts['publications']): string[] => {
  if (publications === null) {
    return [
      'Nhật ký công khai thủ tục bắt đầu sau kỳ báo cáo, nên chưa có số lượt thay đổi trong kỳ.',
    ];
  }
  const { first, later } = publications;
  const changes = `${formatNumber(later)} lượt công khai, sửa đổi hoặc gỡ bỏ thủ tục`;
  return [
    first > 0
      ? `Nhật ký công khai thủ tục bắt đầu trong kỳ, với ${formatNumber(first)} thủ tục đưa lên lần đầu; từ đó đến hết kỳ có ${changes}.`
      : `Trong kỳ có ${changes}.`,
  ];
};

/** Public posting of procedures, as the portal has it. */
export const postingSentences = ({ procedures, publications }: ReportFacts): string[] => {
  const all = procedures.reduce((sum, { count }) => sum + count, 0);
  const own = procedures.find(({ provider }) => provider === 'ward')?.count ?? 0;
  return [
    `Tại thời điểm lập báo cáo, cổng thông tin công khai ${formatNumber(all)} thủ tục hành chính, trong đó ${formatNumber(own)} thủ tục do phường giải quyết.`,
    ...publicationSentences(publications),
  ];
};

/** Desks of other agencies in the same hall. */
export const deskSentences = ({ config, procedures }: ReportFacts): string[] => {
  const desks = config.centre.desks.filter(({ provider }) => provider !== 'ward');
  if (desks.length === 0) return ['Trong trụ sở không có quầy của cơ quan khác.'];
  const listed = desks.map(({ label, provider }) => {
    const count = procedures.find((one) => one.provider === provider)?.count;
    return count === undefined ? label : `${label} (${formatNumber(count)} thủ tục)`;
  });
  return [
    `Cùng tiếp nhận tại Trung tâm có ${formatNumber(desks.length)} quầy của cơ quan khác: ${listed.join('; ')}.`,
    'Hồ sơ của các cơ quan này ở hệ thống khác, không tính vào số liệu của phường.',
  ];
};
