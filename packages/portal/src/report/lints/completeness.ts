import { endOfDate } from '@motcua/sdk/calendar';
import { formatInstant, formatMonth } from '@motcua/sdk/text';
import type { ReportFacts } from '../facts.ts';
import { partsOf, type Finding, type Written } from './finding.ts';

const leftOpen = /…{2,}|\.{4,}|_{3,}|\[[^\]]*\]|(?<!\p{L})X{2,}(?!\p{L})/u;

const aboutFigures = ({ state, asOf, period, sample }: Written): Finding[] => {
  if (state !== 'counted') {
    return [
      {
        code: 'no-figures',
        level: 'error',
        part: null,
        text: {
          vi: 'Chưa có số liệu của kỳ này; chưa ban hành báo cáo được.',
          en: 'There are no figures of this period yet; the report cannot be issued.',
        },
      },
    ];
  }
  const found: Finding[] = [];
  if (asOf !== null && Date.parse(asOf) < Math.floor(endOfDate(period.to) / 1000) * 1000) {
    found.push({
      code: 'data-ends-early',
      level: 'question',
      part: null,
      text: {
        vi: `Số liệu mới đến ${formatInstant(asOf)}, trước ngày cuối kỳ. Kỳ báo cáo có đúng không?`,
        en: `The data end at ${formatInstant(asOf, 'en')}, before the period does. Is the period right?`,
      },
    });
  }
  if (sample) {
    found.push({
      code: 'figures-sample',
      level: 'question',
      part: null,
      text: {
        vi: 'Số liệu minh họa: chỉ các tổng số là số thật. Không ban hành như báo cáo thật.',
        en: 'Sample data: only the totals are real. Not to be issued as a real report.',
      },
    });
  }
  return found;
};

const aboutText = (text: ReportFacts['text'], month: string): Finding[] => {
  const { writtenFor, sample, fault } = text;
  const found: Finding[] = [];
  if (fault !== null) {
    found.push({
      code: 'text-unreadable',
      level: 'error',
      part: null,
      text: {
        vi: `Không đọc được tệp lời của phường (report-text.json, chỗ: ${fault}).`,
        en: `The file of the ward's own words can't be read (report-text.json, at: ${fault}).`,
      },
    });
  }
  if (writtenFor !== null && writtenFor !== month) {
    found.push({
      code: 'text-carried-over',
      level: 'question',
      part: null,
      text: {
        vi: `Phần lời của phường lấy lại từ ${formatMonth(writtenFor)}. Nội dung còn đúng không?`,
        en: `The ward's own words are those of ${formatMonth(writtenFor, 'en')}. Are they still right?`,
      },
    });
  }
  if (sample) {
    found.push({
      code: 'text-sample',
      level: 'question',
      part: null,
      text: {
        vi: 'Phần lời của phường là đoạn mẫu; thay bằng nội dung của phường trước khi ban hành.',
        en: "The ward's own words are a sample; put the ward's in their place before issuing.",
      },
    });
  }
  return found;
};

/** No part is empty or left open, and the figures and words are those of the period. */
export const completeness = (written: Written, { text }: Pick<ReportFacts, 'text'>): Finding[] => {
  const found = [...aboutFigures(written), ...aboutText(text, written.month)];
  for (const { number, parts } of written.sections) {
    if (parts.length === 0) found.push(empty(number, number));
  }
  for (const { place, title, paragraphs, basis } of partsOf(written)) {
    if (!paragraphs.some((paragraph) => paragraph.trim() !== '')) {
      found.push(empty(place, title ?? place));
    }
    if (basis === 'no-data') {
      found.push({
        code: 'no-data',
        level: 'note',
        part: place,
        text: {
          vi: `Mục “${title ?? place}” ghi là chưa có số liệu.`,
          en: `Part ${place} says that there is no data.`,
        },
      });
    }
    const open = paragraphs.map((paragraph) => leftOpen.exec(paragraph)?.[0]).find(Boolean);
    if (open !== undefined) {
      found.push({
        code: 'left-open',
        level: 'error',
        part: place,
        text: {
          vi: `Còn chỗ chưa điền: “${open.slice(0, 40)}”.`,
          en: `Something was left to fill in: “${open.slice(0, 40)}”.`,
        },
      });
    }
  }
  return found;
};

const empty = (part: string, title: string): Finding => ({
  code: 'section-empty',
  level: 'error',
  part,
  text: {
    vi: `Mục “${title}” chưa có nội dung.`,
    en: `Part ${part} is empty.`,
  },
});
