import { formatMonth } from '@motcua/sdk/text';
import type { ReportFrame } from '@motcua/sdk';
import type { Period } from '@motcua/sdk/calendar';
import type { WardConfig } from '../config/ward-config.ts';
import { isWholeMonth, periodWords } from './official.ts';

/** The name of the place without its kind: `phường Đông Hải` → `Đông Hải`. */
export const placeName = (name: string): string =>
  name.replace(/^(phường|xã|thị trấn|đặc khu|thành phố|tỉnh)\s+/iu, '');

/**
 * What stands around the text. Number and day are given when the document is registered, so they are
 * left open, as in a draft on paper.
 */
export const frameOf = (
  { name, centre, report = {} }: WardConfig,
  month: string,
  period: Period,
): ReportFrame => ({
  authority: report.authority ?? [
    `ỦY BAN NHÂN DÂN ${name.toUpperCase()}`,
    centre.name.replace(name, '').trim().toUpperCase(),
  ],
  number: `Số: ……/${report.symbol ?? 'BC-TTPVHCC'}`,
  placeAndDate: `${placeName(name)}, ngày …… tháng …… năm ………`,
  title: 'BÁO CÁO',
  subject: `Kết quả giải quyết thủ tục hành chính ${formatMonth(month)}${
    isWholeMonth(period) ? '' : ` (${periodWords(period)})`
  }`,
  recipients: report.recipients ?? [`- UBND ${name};`, '- Lưu: VT.'],
  signature: report.signature ?? ['GIÁM ĐỐC'],
});
