import type { Language } from '../text/format.ts';

/**
 * - `file-invalid`: it is no object with a list `days`, or a field of it is unknown
 * - `year-invalid`: an announced year is unknown to the calendar, stands twice, or has no days
 * - `kind-unknown`, `field-missing`, `field-unknown`, `date-invalid`
 * - `order`: a holiday ends before it begins
 * - `too-long`: a holiday of more than 31 days
 * - `out-of-range`: a date beyond the years of the calendar
 * - `overlap`: a date that another row, or the national calendar, already speaks of
 * - `swap-days`: a swap needs a worked weekday off and a weekend day on
 */
export type HolidayFaultCode =
  | 'file-invalid'
  | 'year-invalid'
  | 'kind-unknown'
  | 'field-missing'
  | 'field-unknown'
  | 'date-invalid'
  | 'order'
  | 'too-long'
  | 'out-of-range'
  | 'overlap'
  | 'swap-days';

/** One reason to refuse a file of holidays. */
export interface HolidayFault {
  /** Counted from 1 in the list `days`, or in `announced` for `year-invalid`; 0 for the file as a whole. */
  row: number;
  field: string;
  code: HolidayFaultCode;
  /** The row that an overlap is with; 0 is the national calendar. */
  with: number | null;
}

type Sentence = (fault: HolidayFault) => string;

const texts: Record<HolidayFaultCode, Record<Language, Sentence>> = {
  'file-invalid': {
    vi: () => 'tệp phải là một đối tượng JSON có danh sách "days", và nếu cần, "announced"',
    en: () => 'the file must be a JSON object with the list "days" and, if needed, "announced"',
  },
  'year-invalid': {
    vi: () =>
      'mục "announced" phải ghi năm (trong các năm của lịch, mỗi năm một lần) và nguồn, và "days" phải có ngày của năm đó',
    en: () =>
      'an entry of "announced" needs a year of the calendar, once, and a source, and "days" must hold days of that year',
  },
  'kind-unknown': {
    vi: () => 'loại phải là "holiday" (ngày nghỉ) hoặc "swap" (hoán đổi)',
    en: () => 'the kind must be "holiday" or "swap"',
  },
  'field-missing': {
    vi: ({ field }) => `thiếu "${field}"`,
    en: ({ field }) => `"${field}" is missing`,
  },
  'field-unknown': {
    vi: ({ field }) => `không có mục "${field}"`,
    en: ({ field }) => `there is no field "${field}"`,
  },
  'date-invalid': {
    vi: ({ field }) => `"${field}" phải là một ngày có thật, viết yyyy-mm-dd`,
    en: ({ field }) => `"${field}" must be a date that exists, as yyyy-mm-dd`,
  },
  order: {
    vi: () => 'ngày cuối đứng trước ngày đầu',
    en: () => 'it ends before it begins',
  },
  'too-long': {
    vi: () => 'một dịp nghỉ không quá 31 ngày',
    en: () => 'a holiday has at most 31 days',
  },
  'out-of-range': {
    vi: ({ field }) => `"${field}" nằm ngoài các năm của lịch`,
    en: ({ field }) => `"${field}" lies outside the years of the calendar`,
  },
  overlap: {
    vi: (fault) =>
      fault.with === 0
        ? 'trùng ngày đã có trong lịch chung của cả nước'
        : `trùng ngày với dòng ${fault.with}`,
    en: (fault) =>
      fault.with === 0
        ? 'the national calendar already has this date'
        : `the same date as row ${fault.with}`,
  },
  'swap-days': {
    vi: () => 'hoán đổi là nghỉ một ngày làm việc ("off") và làm bù một ngày cuối tuần ("on")',
    en: () => 'a swap is a working day off ("off") against a weekend day worked ("on")',
  },
};

/**
 * A fault as a sentence.
 *
 * @example
 * ```ts
 * describeHolidayFault({ row: 3, field: 'days', code: 'overlap', with: 2 });
 * // 'Dòng 3: trùng ngày với dòng 2.'
 * ```
 */
export const describeHolidayFault = (fault: HolidayFault, language: Language = 'vi'): string => {
  const text = texts[fault.code][language](fault);
  if (fault.row === 0) return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  return `${language === 'vi' ? 'Dòng' : 'Row'} ${fault.row}: ${text}.`;
};
