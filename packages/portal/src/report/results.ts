import type { Statistics } from '@motcua/sdk';
import { formatInstant, formatNumber, formatPercent } from '@motcua/sdk/text';
import { dossiers, periodWords, withShare } from './official.ts';

const some = (count: number, sentence: string): string[] => (count > 0 ? [sentence] : []);

/** The sentences of the figures; every number is one of the statistics answer. */
export const resultSentences = (statistics: Statistics): string[] => {
  const { figures: f, rates, period, timeliness, oddRows, asOf, source } = statistics;
  if (!f || !rates) return [];
  const late = f.resolvedLate + f.inProgressOverdue;
  const onTime = rates.onTimeShare;
  const lived = timeliness?.lived;
  return [
    `Trong ${periodWords(period).replace(/^từ/, 'kỳ báo cáo, từ')}, Trung tâm tiếp nhận ${dossiers(f.received)}: trực tuyến ${withShare(f.receivedOnline, rates.onlineShare)}, trực tiếp ${dossiers(f.receivedInPerson)}, qua bưu chính công ích ${dossiers(f.receivedPostal)}. Kỳ trước chuyển sang ${dossiers(f.carriedOver)}; tổng số phải giải quyết là ${dossiers(f.carriedOver + f.received)}.`,
    `Đã giải quyết ${withShare(f.resolved, rates.resolvedShare)}: trước hạn ${dossiers(f.resolvedEarly)}, đúng hạn ${dossiers(f.resolvedOnDue)}, quá hạn ${dossiers(f.resolvedLate)}.`,
    ...some(
      f.withdrawn,
      `Trong số đã giải quyết có ${withShare(f.withdrawn, rates.withdrawnShare)} do công dân xin rút.`,
    ),
    ...some(f.stopped, `Trong số đã giải quyết có ${dossiers(f.stopped)} dừng xử lý.`),
    `Đang giải quyết ${withShare(f.inProgress, rates.inProgressShare)}: trong hạn ${dossiers(f.inProgressInTerm)}, quá hạn ${dossiers(f.inProgressOverdue)}.`,
    ...some(
      f.waitingOnCitizen,
      `Trong số còn trong hạn có ${dossiers(f.waitingOnCitizen)} đang chờ công dân bổ sung giấy tờ hoặc nộp phí.`,
    ),
    late === 0
      ? 'Không có hồ sơ quá hạn.'
      : `Có ${dossiers(late)} quá hạn: đã giải quyết ${dossiers(f.resolvedLate)}, đang giải quyết ${dossiers(f.inProgressOverdue)}.`,
    ...(onTime.percent === null
      ? []
      : [
          `Tỷ lệ giải quyết trước và đúng hạn là ${formatPercent(onTime.percent)} (${formatNumber(onTime.numerator!)} trên ${dossiers(onTime.denominator!)} đã giải quyết).`,
        ]),
    ...(lived?.percent == null
      ? []
      : [
          `Nếu chỉ tính hồ sơ đã có kết quả và lấy theo lần hẹn đầu tiên, tỷ lệ đúng hẹn là ${formatPercent(lived.percent)} (${formatNumber(lived.numerator!)} trên ${dossiers(lived.denominator!)}).`,
        ]),
    ...some(
      f.refused,
      `Ngoài ra có ${dossiers(f.refused)} không được tiếp nhận, không tính vào các số trên.`,
    ),
    ...some(
      oddRows?.notCounted ?? 0,
      `Còn ${formatNumber(oddRows?.notCounted ?? 0)} dòng của sổ theo dõi không dùng được, chưa tính vào các số trên.`,
    ),
    ...(asOf === null
      ? []
      : [`Số liệu đến ${formatInstant(asOf)}${source === null ? '' : `, theo ${source}`}.`]),
  ];
};
