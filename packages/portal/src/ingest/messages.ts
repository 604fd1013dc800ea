import type { Column } from './column.ts';
import { MissingColumns, type Unclear } from './missing-columns.ts';
import type { Refusal, RefusalCode } from './record.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { unreadableMessages } from './unreadable-messages.ts';

type Text = Record<'vi' | 'en', string>;

const kept: Text = { vi: 'Dữ liệu đang có vẫn nguyên vẹn.', en: 'The data you have is untouched.' };

/** What the columns are called in a message, as a register would. */
const columnNames: Partial<Record<Column, Text>> = {
  code: { vi: 'Mã hồ sơ', en: 'Mã hồ sơ (dossier code)' },
  received: { vi: 'Ngày tiếp nhận', en: 'Ngày tiếp nhận (received)' },
  status: { vi: 'Trạng thái', en: 'Trạng thái (status)' },
  channel: { vi: 'Hình thức tiếp nhận', en: 'Hình thức tiếp nhận (channel)' },
  procedureTitle: {
    vi: 'Tên thủ tục hoặc Mã thủ tục',
    en: 'Tên thủ tục or Mã thủ tục (procedure)',
  },
};

/** Why a column can't be passed over. */
const unclear: Record<Unclear['why'], (heading: string) => Text> = {
  dates: (heading) => ({
    vi: `Cột “${heading}” ghi ngày tháng nhưng chưa rõ là ngày gì, mà tệp không có đủ cột Ngày hẹn trả, Ngày kết thúc xử lý và Ngày trả kết quả.`,
    en: `Column “${heading}” holds dates and it is not clear which, while Ngày hẹn trả (due), Ngày kết thúc xử lý (finished) and Ngày trả kết quả (returned) are not all there.`,
  }),
  phones: (heading) => ({
    vi: `Cột “${heading}” giống cột số điện thoại nhưng chưa rõ là của ai.`,
    en: `Column “${heading}” looks like phone numbers and it is not clear whose.`,
  }),
  twice: (heading) => ({
    vi: `Có hai cột “${heading}” ghi khác nhau.`,
    en: `Two columns are called “${heading}” and differ.`,
  }),
};

/** Why a row can't be used, and what to do about it. */
const refusals: Record<RefusalCode, Text> = {
  'code-missing': {
    vi: 'thiếu mã hồ sơ; mời bổ sung mã rồi nạp lại',
    en: 'the dossier code is missing; please fill it in',
  },
  'code-malformed': {
    vi: 'không đúng dạng mã hồ sơ (như H24.113-250701-0001); mời sửa lại mã',
    en: 'not written like a dossier code (as H24.113-250701-0001); please correct it',
  },
  'procedure-missing': {
    vi: 'thiếu cả tên và mã thủ tục; mời bổ sung một trong hai',
    en: 'neither title nor code of the procedure is there; please fill in one of them',
  },
  'channel-unknown': {
    vi: 'không rõ hình thức tiếp nhận; mời ghi Trực tuyến, Trực tiếp hoặc Bưu chính công ích',
    en: 'the channel is not known; please write Trực tuyến, Trực tiếp or Bưu chính công ích',
  },
  'status-unknown': {
    vi: 'không rõ trạng thái; mời ghi một trong mười trạng thái của Cổng Dịch vụ công quốc gia, như “Đang xử lý”',
    en: 'the status is not known; please write one of the ten of the national portal, such as “Đang xử lý”',
  },
  'received-missing': {
    vi: 'thiếu ngày tiếp nhận; mời bổ sung',
    en: 'the date of receipt is missing; please fill it in',
  },
  'moment-missing': {
    vi: 'thiếu thời điểm xử lý; mời bổ sung',
    en: 'the time of the step is missing; please fill it in',
  },
  'date-impossible': {
    vi: 'không phải một ngày có thật (năm 2000–2100), hoặc ngày và tháng hiểu được hai cách; mời ghi như 01/07/2025 08:07',
    en: 'not a date that exists (years 2000–2100), or its day and month can be read two ways; please write it as 01/07/2025 08:07',
  },
  'day-and-month-swapped': {
    vi: 'ngày và tháng đổi chỗ cho nhau so với ngày ghi trong mã hồ sơ; mời đặt vùng (Region) của máy hoặc chương trình là Việt Nam rồi xuất lại tệp',
    en: 'day and month stand the other way round than in the dossier code; please set the region of the computer or program to Việt Nam and export the file again',
  },
  'two-dates': {
    vi: 'có hai ngày trong một ô; mời tách mỗi ngày một ô',
    en: 'two dates stand in one cell; please give each a cell of its own',
  },
  'field-too-long': {
    vi: 'dài quá mức cho phép; mời rút gọn',
    en: 'longer than can be kept; please shorten it',
  },
  'dossier-unknown': {
    vi: 'kho chưa có hồ sơ này; mời nạp danh sách hồ sơ trước, rồi nạp lại tệp tiến độ',
    en: 'the store does not hold this dossier; please take the register in first, then this file again',
  },
  'outside-table': {
    vi: 'hồ sơ này đứng ngoài bảng đọc được (phía trên dòng tiêu đề, hoặc ở bảng không đủ tiêu đề cột); mời đưa về cùng một bảng rồi nạp lại',
    en: 'this dossier stands outside the table that can be read (above its head, or where headings are missing); please move it into that table',
  },
};

const kinds: Record<Refusal['kind'], Text> = {
  empty: { vi: 'ô trống', en: 'empty cell' },
  text: { vi: 'ô chữ', en: 'text' },
  number: { vi: 'ô số', en: 'number' },
  date: { vi: 'ô ngày tháng', en: 'date' },
};

/** Why one row can't be used: the kind of value that stood there and the reason, never the value. */
export const refusalText = ({ kind, code }: Refusal, language: 'vi' | 'en'): string =>
  `${refusals[code][language]} (${kinds[kind][language]})`;

const sentence = (what: Text, next: Text): Text => ({
  vi: `${what.vi} ${kept.vi} ${next.vi}`,
  en: `${what.en} ${kept.en} ${next.en}`,
});

const withLine = ({ vi, en }: Text, line: number | undefined): Text =>
  line === undefined
    ? { vi, en }
    : { vi: `${vi} Chỗ đầu tiên ở dòng ${line}.`, en: `${en} The first is on line ${line}.` };

const missingText = ({ doubts }: MissingColumns): Text => {
  const names = (language: 'vi' | 'en') =>
    doubts.missing.map((column) => columnNames[column]?.[language] ?? column).join(', ');
  const headings = doubts.found.map((heading) => `“${heading}”`).join(', ');
  const lacking: Text = {
    vi: `Tệp thiếu cột: ${names('vi')}. Các cột tìm thấy: ${headings}.`,
    en: `The file lacks these columns: ${names('en')}. Columns found: ${headings}.`,
  };
  const parts = [
    ...(doubts.missing.length > 0 ? [lacking] : []),
    ...doubts.unclear.map(({ heading, why }) => unclear[why](heading)),
  ];
  const said = (language: 'vi' | 'en') => parts.map((part) => part[language]).join(' ');
  return sentence(
    { vi: said('vi'), en: said('en') },
    doubts.missing.length > 0
      ? {
          vi: 'Mời xuất lại tệp có đủ các cột này, hoặc sửa tên cột cho đúng.',
          en: 'Please export it with these columns, or correct their headings.',
        }
      : {
          vi: 'Mời sửa tên cột cho đúng nghĩa, hoặc bỏ cột không dùng.',
          en: 'Please give them headings that say what they are, or leave out what is not needed.',
        },
  );
};

/** What is wrong with a file as a whole, what was kept and what to do; `null` for an error of another kind. */
export const fileProblemText = (error: unknown): Text | null => {
  if (error instanceof MissingColumns) return missingText(error);
  if (!(error instanceof UnreadableFile)) return null;
  const { what, next } = unreadableMessages[error.code];
  const { vi, en } = sentence(withLine(what, error.line), next);
  const fault = error.fault === undefined ? '' : ` [${error.fault}]`;
  return { vi: vi + fault, en: en + fault };
};
