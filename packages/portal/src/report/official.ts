import { monthOf, monthPeriod, type Period } from '@motcua/sdk/calendar';
import { formatMonth, formatNumber, formatPercent } from '@motcua/sdk/text';
import type { Rate } from '@motcua/sdk';

/** `ngày 01 tháng 7 năm 2025`, as documents are dated. */
export const officialDate = (date: string): string =>
  `ngày ${date.slice(8)} ${formatMonth(date.slice(0, 7))}`;

export const isWholeMonth = ({ from, to }: Period): boolean => {
  const month = monthPeriod(monthOf(from));
  return from === month.from && to === month.to;
};

/** `tháng 7 năm 2025`, or `từ ngày 01 tháng 7 năm 2025 đến ngày 11 tháng 7 năm 2025`. */
export const periodWords = (period: Period): string =>
  isWholeMonth(period)
    ? formatMonth(monthOf(period.from))
    : `từ ${officialDate(period.from)} đến ${officialDate(period.to)}`;

export const dossiers = (count: number): string => `${formatNumber(count)} hồ sơ`;

/** `67 hồ sơ (74,4 %)`; without the share where there is none to reckon. */
export const withShare = (count: number, { percent }: Rate): string =>
  percent === null ? dossiers(count) : `${dossiers(count)} (${formatPercent(percent)})`;
