import type { Report, ReportPart, ReportSection } from '@motcua/sdk';
import { strings } from '../i18n/index.ts';
import { isIssuable } from './issuable.ts';

/** What a reader must know before anything else: that it is a sample, that it is not to be issued. */
export const warningsOf = (report: Report): string[] => {
  const { sampleTitle, sampleText } = strings('vi').frame;
  return [
    ...(report.sample ? [`${sampleTitle}. ${sampleText}`] : []),
    ...(isIssuable(report) ? [] : ['Bản thảo: còn điểm phải sửa, chưa ban hành được.']),
  ];
};

const marked = (title: string, { basis }: Pick<ReportPart, 'basis'>): string =>
  basis === 'sample-text' ? `${title} (đoạn mẫu)` : title;

/** What is in brackets, the days of a part of a month, has a line of its own. */
export const subjectLines = (subject: string): string[] => subject.split(/ (?=\()/);

/** `1. Thuận lợi (đoạn mẫu)`; `null` where a part stands under its heading alone. */
export const partTitle = (part: ReportPart): string | null =>
  part.title === null ? null : `${part.number}. ${marked(part.title, part)}`;

/** `IV. KIẾN NGHỊ, ĐỀ XUẤT`. */
export const sectionTitle = ({ number, title, parts }: ReportSection): string => {
  const alone = parts.find((part) => part.title === null);
  const upper = `${number}. ${title.toUpperCase()}`;
  return alone ? marked(upper, alone) : upper;
};
