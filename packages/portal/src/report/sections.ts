import type { ReportBasis, ReportPart, ReportSection } from '@motcua/sdk';
import { closingSentences } from './closing.ts';
import { apologySentences, deskSentences, postingSentences } from './duties.ts';
import type { ReportFacts } from './facts.ts';
import { feedbackSentences, satisfactionSentences } from './feedback.ts';
import { equipmentSentences, staffSentences } from './organisation.ts';
import { resultSentences } from './results.ts';
import type { WardTextName } from './ward-text.ts';

interface Part {
  title: string | null;
  basis: ReportBasis;
  paragraphs: string[];
  form?: boolean;
}

const roman = ['I', 'II', 'III', 'IV'];

const numbered = (heads: { title: string; parts: Part[] }[]): ReportSection[] =>
  heads.map(({ title, parts }, at) => ({
    number: roman[at]!,
    title,
    parts: parts.map(({ form = false, ...part }, place): ReportPart => ({
      number: part.title === null ? null : String(place + 1),
      ...part,
      form,
    })),
  }));

/** What nobody has told is not zero. */
const untold = (title: string, what: string): Part => ({
  title,
  basis: 'no-data',
  paragraphs: [`Chưa có số liệu: phường chưa cung cấp ${what}.`],
});

/** What the ward has provided, or that it has not. */
const told = (title: string, paragraphs: string[], what: string): Part =>
  paragraphs.length > 0 ? { title, basis: 'feedback', paragraphs } : untold(title, what);

const uncounted = 'Chưa có số liệu của kỳ này.';

const counted = (title: string, paragraphs: string[]): Part =>
  paragraphs.length > 0
    ? { title, basis: 'figures', paragraphs }
    : { title, basis: 'no-data', paragraphs: [uncounted] };

/** The text of a report under its four headings. */
export const sectionsOf = (facts: ReportFacts): ReportSection[] => {
  const { config, text, statistics } = facts;
  const basis = text.sample ? 'sample-text' : 'ward-text';
  const byHand = (title: string | null, name: WardTextName): Part => ({
    title,
    basis,
    paragraphs: text.paragraphs[name],
  });
  const configured = (title: string, paragraphs: string[]): Part => ({
    title,
    basis: 'configuration',
    paragraphs,
  });
  const results = counted('Tiếp nhận và giải quyết hồ sơ', resultSentences(statistics));
  return numbered([
    {
      title: 'Công tác chỉ đạo, điều hành',
      parts: [
        byHand('Công tác chỉ đạo', 'direction'),
        configured('Tổ chức, nhân sự', staffSentences(config)),
        byHand('Phân công nhiệm vụ', 'organisation'),
        configured('Cơ sở vật chất, trang thiết bị', equipmentSentences(config)),
      ],
    },
    {
      title: 'Kết quả thực hiện',
      parts: [
        {
          ...results,
          paragraphs: [...results.paragraphs, ...closingSentences(statistics)],
          form: statistics.figures !== null,
        },
        told(
          'Tiếp nhận, xử lý phản ánh, kiến nghị',
          feedbackSentences(facts),
          'số phản ánh, kiến nghị của kỳ',
        ),
        told(
          'Mức độ hài lòng của người dân',
          satisfactionSentences(facts),
          'kết quả từ các thiết bị đánh giá',
        ),
        text.paragraphs.impact.length > 0
          ? byHand('Đánh giá tác động thủ tục hành chính', 'impact')
          : untold('Đánh giá tác động thủ tục hành chính', 'nội dung này'),
        counted('Thư xin lỗi', apologySentences(facts)),
        {
          title: 'Công khai thủ tục hành chính',
          basis: 'catalogue',
          paragraphs: postingSentences(facts),
        },
        configured('Quầy của các cơ quan khác', deskSentences(facts)),
        untold('Số hóa hồ sơ, chữ ký số', 'số liệu số hóa và chữ ký số'),
      ],
    },
    {
      title: 'Đánh giá chung',
      parts: [byHand('Thuận lợi', 'advantages'), byHand('Khó khăn, vướng mắc', 'difficulties')],
    },
    { title: 'Kiến nghị, đề xuất', parts: [byHand(null, 'proposals')] },
  ]);
};
