import { toLocalDate, toLocalTime } from '../calendar/local-time.ts';

/** What is written for: Vietnamese first, English beside it. */
export type Language = 'vi' | 'en';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * `1.234.567` in Vietnamese, `1,234,567` in English. Whole numbers.
 *
 * @example
 * ```ts
 * formatNumber(1234567); // '1.234.567'
 * formatNumber(1234567, 'en'); // '1,234,567'
 * ```
 */
export const formatNumber = (value: number, language: Language = 'vi'): string =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',');

/**
 * `74,4 %` in Vietnamese, `74.4%` in English. Takes per cent, keeps its digits.
 *
 * @example
 * ```ts
 * formatPercent(74.4); // '74,4 %'
 * ```
 */
export const formatPercent = (value: number, language: Language = 'vi'): string =>
  language === 'vi' ? `${String(value).replace('.', ',')} %` : `${value}%`;

/**
 * `11/07/2025` in Vietnamese, `11 July 2025` in English. Takes a local date.
 *
 * @example
 * ```ts
 * formatDate('2025-07-11'); // '11/07/2025'
 * ```
 */
export const formatDate = (date: string, language: Language = 'vi'): string => {
  const [year, month, day] = date.split('-') as [string, string, string];
  return language === 'vi'
    ? `${day}/${month}/${year}`
    : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
};

/**
 * `tháng 7 năm 2025`, `July 2025`. Takes `yyyy-mm`. Months 1 and 2 are padded in official style.
 *
 * @example
 * ```ts
 * formatMonth('2025-02'); // 'tháng 02 năm 2025'
 * ```
 */
export const formatMonth = (month: string, language: Language = 'vi'): string => {
  const [year, number] = month.split('-') as [string, string];
  if (language === 'en') return `${months[Number(number) - 1]} ${year}`;
  return `tháng ${Number(number) < 3 ? number : Number(number)} năm ${year}`;
};

/**
 * `23:59 ngày 11/07/2025`, `23:59 on 11 July 2025`. Takes an instant with offset.
 *
 * @example
 * ```ts
 * formatInstant('2025-07-11T16:59:59Z'); // '23:59 ngày 11/07/2025'
 * ```
 */
export const formatInstant = (instant: string, language: Language = 'vi'): string => {
  const at = Date.parse(instant);
  const date = formatDate(toLocalDate(at), language);
  return language === 'vi' ? `${toLocalTime(at)} ngày ${date}` : `${toLocalTime(at)} on ${date}`;
};
