import type { FeedbackRefusal, FeedbackReport } from '@motcua/sdk';
import { fileProblemText } from '../ingest/messages.ts';
import type { Personal } from '../ingest/personal.ts';
import { personalWords } from '../ingest/personal-words.ts';
import { FeedbackFileError, type FeedbackFileCode } from './file-error.ts';
import type { TakenFeedback } from './take-in.ts';

type Language = 'vi' | 'en';
type Text = Record<Language, string>;

const rewrite: Text = {
  vi: 'nội dung này được công bố, mời viết lại để không ai bị nhận ra',
  en: 'this is published; please reword it so that nobody can be told by it',
};

const personal = (kind: Personal): Text => ({
  vi: `có ${personalWords[kind].vi}; ${rewrite.vi}`,
  en: `holds ${personalWords[kind].en}; ${rewrite.en}`,
});

/** Why a row can't be used, and what to do about it. */
const refusals: Record<FeedbackRefusal, Text> = {
  'number-missing': {
    vi: 'thiếu số của phản ánh; mời ghi số, để lần sau bổ sung được câu trả lời',
    en: 'its number is missing; please fill it in, so that its answer can be added later',
  },
  'number-malformed': {
    vi: 'số chỉ gồm chữ, số và . / - _ ; mời sửa lại',
    en: 'a number has letters, digits and . / - _ only; please correct it',
  },
  'number-repeated': {
    vi: 'số này đã có ở dòng trên; mời kiểm tra',
    en: 'this number stands in a row above; please check',
  },
  'kind-unknown': {
    vi: 'không rõ loại; mời ghi Phản ánh hoặc Kiến nghị',
    en: 'the kind is not known; please write Phản ánh or Kiến nghị',
  },
  'date-missing': { vi: 'thiếu ngày; mời bổ sung', en: 'the date is missing; please fill it in' },
  'date-impossible': {
    vi: 'không phải một ngày có thật; mời ghi như 03/07/2025',
    en: 'not a date that exists; please write it as 03/07/2025',
  },
  'date-in-future': {
    vi: 'là một ngày còn ở phía trước; mời kiểm tra',
    en: 'is still to come; please check',
  },
  'outside-period': {
    vi: 'nằm ngoài kỳ của tệp; mời kiểm tra ngày hoặc kỳ',
    en: 'is outside the dates of the file; please check either',
  },
  'subject-missing': {
    vi: 'thiếu nội dung; mời bổ sung',
    en: 'the subject is missing; please fill it in',
  },
  'answer-without-date': {
    vi: 'có trả lời mà thiếu ngày trả lời; mời bổ sung ngày',
    en: 'there is an answer without its date; please fill it in',
  },
  'date-without-answer': {
    vi: 'có ngày trả lời mà thiếu nội dung trả lời; mời bổ sung',
    en: 'there is a date without its answer; please fill it in',
  },
  'answer-before-receipt': {
    vi: 'ngày trả lời trước ngày tiếp nhận; mời kiểm tra',
    en: 'the answer comes before the receipt; please check',
  },
  'desk-missing': { vi: 'thiếu tên quầy; mời bổ sung', en: 'the desk is missing' },
  'day-repeated': {
    vi: 'quầy này đã có dòng của ngày này; mời gộp lại',
    en: 'this desk has a row of this day already; please add them up',
  },
  'count-malformed': {
    vi: 'cần một số lượt, kể cả số 0; ô trống không phải là 0',
    en: 'a number is needed, 0 too; an empty cell is not 0',
  },
  'text-too-long': { vi: 'quá dài; mời tóm tắt', en: 'is too long; please shorten it' },
  phone: personal('phone'),
  'identity-number': personal('identity-number'),
  'e-mail': personal('e-mail'),
  'dossier-code': personal('dossier-code'),
  name: personal('name'),
};

const kept: Text = { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' };
const headings: Text = {
  vi: 'Phản ánh, kiến nghị cần các cột Số, Ngày tiếp nhận, Nội dung; đánh giá hài lòng cần Ngày, Quầy, Hài lòng, Bình thường, Không hài lòng.',
  en: 'Feedback has the columns Số, Ngày tiếp nhận, Nội dung; ratings have Ngày, Quầy, Hài lòng, Bình thường, Không hài lòng.',
};

const fileFaults: Record<FeedbackFileCode, Text> = {
  'too-large': {
    vi: 'Tệp quá lớn: tối đa 5 MB và 20.000 dòng. Mời chia theo tháng.',
    en: 'The file is too large: 5 MB and 20,000 rows at most. Please send it month by month.',
  },
  'no-head': {
    vi: `Không thấy dòng tiêu đề của một tệp phản ánh hay đánh giá. ${headings.vi}`,
    en: `There is no row of headings of feedback or ratings. ${headings.en}`,
  },
  'no-period': {
    vi: 'Tệp không có dòng nào và không nói về kỳ nào. Nếu trong kỳ không nhận được phản ánh nào, mời thêm --period 2025-07, hoặc dòng “Từ ngày … đến ngày …” phía trên bảng.',
    en: 'The file has no row and does not say which dates it tells of. If nothing was received, add --period 2025-07, or a line “Từ ngày … đến ngày …” above the table.',
  },
  'future-period': {
    vi: 'Kỳ của tệp còn ở phía trước. Mời kiểm tra lại kỳ.',
    en: 'The dates that the file tells of are still to come. Please check them.',
  },
  'damaged-json': {
    vi: 'Tệp JSON bị hỏng hoặc chưa đủ. Mời xuất lại.',
    en: 'The JSON is damaged or incomplete. Please export it again.',
  },
  'other-json': {
    vi: 'Tệp JSON không có danh sách “feedback” hay “ratings” với đủ trường.',
    en: 'The JSON has no list “feedback” or “ratings” with the fields that are needed.',
  },
};

/** What is wrong with a file as a whole; `null` for an error of another kind. */
export const feedbackFileText = (error: unknown): Text | null => {
  if (!(error instanceof FeedbackFileError)) return fileProblemText(error);
  const { vi, en } = fileFaults[error.code];
  return { vi: `${vi} ${kept.vi}`, en: `${en} ${kept.en}` };
};

const mostListed = 10_000;

/** The report with each reason in words. */
export const feedbackReport = (taken: TakenFeedback, language: Language): FeedbackReport => ({
  ...taken,
  refused: taken.refused
    .slice(0, mostListed)
    .map((refusal) => ({ ...refusal, reason: refusals[refusal.code][language] })),
  refusedRows: new Set(taken.refused.map(({ row }) => row)).size,
});
