import type { ApologyList } from '@motcua/sdk';
import { formatNumber } from '@motcua/sdk/text';
import type { ReportFacts } from './facts.ts';
import { dossiers } from './official.ts';

/** Dossiers of the list that missed their promise, also those of before whose letter came in the period. */
export const lateIn = ({ items }: Pick<ApologyList, 'items'>): number =>
  items.filter(({ late }) => late).length;

/** Letters of apology: in numbers alone. */
export const apologySentences = ({ apologies, statistics }: ReportFacts): string[] => {
  const { figures } = statistics;
  if (!figures || apologies.owed === null) return [];
  const late = lateIn(apologies);
  const sent = apologies.items.filter(({ number }) => number !== null).length;
  const inPeriod = figures.carriedOver + figures.received;
  if (late === 0 && sent === 0) {
    return [
      `Trong kỳ không có hồ sơ nào trễ hẹn (xét trên ${dossiers(inPeriod)}), nên không phát sinh thư xin lỗi.`,
    ];
  }
  return [
    `Danh sách xin lỗi của kỳ có ${dossiers(late)} trễ hẹn; đã công bố ${formatNumber(sent)} thư xin lỗi, còn nợ ${formatNumber(apologies.owed)} thư.`,
  ];
};

/** Public posting of procedures, as the portal has it. */
export const postingSentences = ({ procedures, publications }: ReportFacts): string[] => {
  const all = procedures.reduce((sum, { count }) => sum + count, 0);
  const own = procedures.find(({ provider }) => provider === 'ward')?.count ?? 0;
  return [
    `Tại thời điểm lập báo cáo, cổng thông tin công khai ${formatNumber(all)} thủ tục hành chính, trong đó ${formatNumber(own)} thủ tục do phường giải quyết.`,
    publications === null
      ? 'Nhật ký công khai thủ tục bắt đầu sau kỳ báo cáo, nên chưa có số lượt thay đổi trong kỳ.'
      : `Trong kỳ có ${formatNumber(publications)} lượt công khai, sửa đổi hoặc gỡ bỏ thủ tục.`,
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
