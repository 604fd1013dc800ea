import type { Apology } from '@motcua/sdk';
import type { SignKind } from '../shared/sign-kind.ts';

const states: Readonly<Record<string, { word: string; sign: SignKind }>> = {
  owed: { word: 'Phường còn nợ thư xin lỗi', sign: 'attention' },
  published: { word: 'Đã xin lỗi, đang chờ ngày hẹn mới', sign: 'moving' },
  kept: { word: 'Đã xin lỗi và giữ đúng lời hẹn mới', sign: 'done' },
  broken: { word: 'Đã xin lỗi nhưng lại trễ hẹn mới', sign: 'attention' },
};

export const apologyState = (state: string): { word: string; sign: SignKind } =>
  states[state] ?? { word: 'Trạng thái chưa rõ', sign: 'unknown' };

const reasons: Readonly<Record<string, string>> = {
  overdue: 'Giải quyết quá hạn',
  'wrong-entry': 'Ghi sai thông tin',
  'lost-or-damaged': 'Làm mất hoặc làm hỏng giấy tờ',
  'unlawful-request-for-papers': 'Yêu cầu giấy tờ ngoài quy định',
};

export const reasonText = (reason: string): string => reasons[reason] ?? 'Lý do khác';

/** How late, in whole days as they were counted. */
export const lateText = ({ daysLate, finished }: Apology, days: string): string => {
  const late = daysLate === 0 ? 'trễ chưa đến một ngày' : `trễ ${days} ngày`;
  return finished ? `đã xong, ${late}` : `đến nay ${late}`;
};
