import type { OddRows } from '@motcua/sdk';
import { formatNumber } from '@motcua/sdk/text';

const sentences: readonly (readonly [keyof OddRows, (count: string) => string])[] = [
  [
    'finishedWithoutDate',
    (count) =>
      `${count} hồ sơ ghi đã xong mà thiếu ngày xong. Chúng tôi dùng ngày trả kết quả, nếu có.`,
  ],
  [
    'openWithFinish',
    (count) =>
      `${count} hồ sơ ghi đang làm mà lại có ngày xong. Chúng tôi tính là đang giải quyết.`,
  ],
  [
    'finishedBeforeReceived',
    (count) =>
      `${count} hồ sơ có ngày xong trước ngày tiếp nhận. Chúng tôi tính xong vào ngày tiếp nhận.`,
  ],
  [
    'withoutDueDate',
    (count) => `${count} hồ sơ không có ngày hẹn trả. Chúng tôi tính là trong hạn hoặc đúng hạn.`,
  ],
  [
    'notCounted',
    (count) => `${count} dòng của sổ không đọc được nên không nằm trong số nào ở trên.`,
  ],
];

/** What the counting rules had to interpret, a sentence a reason; empty when nothing. */
export const oddRowSentences = (odd: OddRows | null): string[] =>
  odd === null
    ? []
    : sentences
        .filter(([name]) => odd[name] > 0)
        .map(([name, sentence]) => sentence(formatNumber(odd[name])));
