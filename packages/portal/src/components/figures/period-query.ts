import {
  addMonths,
  isLocalDate,
  monthOf,
  monthPeriod,
  toLocalDate,
  type Period,
} from '@motcua/sdk/calendar';
import { formatDate, formatMonth, type Language } from '@motcua/sdk/text';
import { strings } from '../../i18n/index.ts';

/** What an address asks for: a month, two dates, nothing (the newest month), or something impossible. */
export type PeriodAsked =
  | { kind: 'newest' }
  | { kind: 'month'; period: string }
  | { kind: 'dates'; from: string; to: string }
  | { kind: 'wrong'; from: string; to: string; message: string };

/** What a period is exactly; `days` where it is no whole one. */
export type Span = 'month' | 'quarter' | 'year' | 'days';

/** No register is older. */
export const firstDay = '1900-01-01';

export const isMonth = (text: string): boolean => /^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/.test(text);

/** `2025-07-01` or `1/7/2025`, as an old browser's plain text box gives it; `null` if neither. */
export const readDate = (text: string): string | null => {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const date = local
    ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}`
    : text;
  return isLocalDate(date) && date >= firstDay ? date : null;
};

const monthsPeriod = (first: string, last: string): Period => ({
  from: monthPeriod(first).from,
  to: monthPeriod(last).to,
});

/** A period by its name in addresses: `2025-07`, `2025-Q3`, `2025`, `2025-07-01--2025-07-11`; `null` of none. */
export const periodOfKey = (key: string): Period | null => {
  if (isMonth(key)) return monthPeriod(key);
  const [, year, quarter] = /^((?:19|2\d)\d{2})(?:-Q([1-4]))?$/.exec(key) ?? [];
  if (year !== undefined) {
    if (quarter === undefined) return monthsPeriod(`${year}-01`, `${year}-12`);
    const last = `${year}-${String(Number(quarter) * 3).padStart(2, '0')}`;
    return monthsPeriod(addMonths(last, -2), last);
  }
  const [from = '', to = '', ...rest] = key.split('--');
  return rest.length === 0 && isLocalDate(from) && isLocalDate(to) && firstDay <= from && from <= to
    ? { from, to }
    : null;
};

export const spanOf = ({ from, to }: Period): Span => {
  const first = monthOf(from);
  if (from !== `${first}-01`) return 'days';
  if (monthPeriod(first).to === to) return 'month';
  const month = Number(first.slice(5));
  if (month % 3 === 1 && monthPeriod(addMonths(first, 2)).to === to) return 'quarter';
  return month === 1 && monthPeriod(addMonths(first, 11)).to === to ? 'year' : 'days';
};

const quarterNumber = ({ from }: Period) => String(Math.ceil(Number(from.slice(5, 7)) / 3));

/** The name of a period in addresses. */
export const keyOfPeriod = (period: Period): string => {
  switch (spanOf(period)) {
    case 'month':
      return monthOf(period.from);
    case 'quarter':
      return `${period.from.slice(0, 4)}-Q${quarterNumber(period)}`;
    case 'year':
      return period.from.slice(0, 4);
    case 'days':
      return `${period.from}--${period.to}`;
  }
};

const monthsOfSpan = { month: 1, quarter: 3, year: 12 } as const;

/** The whole month, quarter or year that many of them later, or earlier; `null` of days. */
export const spanAfter = (period: Period, by: number): Period | null => {
  const span = spanOf(period);
  if (span === 'days') return null;
  const months = monthsOfSpan[span];
  const first = addMonths(monthOf(period.from), by * months);
  return monthsPeriod(first, addMonths(first, months - 1));
};

export const readPeriod = (search: URLSearchParams, language: Language = 'vi'): PeriodAsked => {
  const t = strings(language).statistics.wrong;
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, 20);
  const [key, from, to] = [text('period'), text('from'), text('to')];
  const wrong = (message: string): PeriodAsked => ({ kind: 'wrong', from, to, message });
  if (key !== '') {
    if (isMonth(key)) return { kind: 'month', period: key };
    const period = periodOfKey(key);
    return period === null ? wrong(t.period) : { kind: 'dates', ...period };
  }
  if (from === '' && to === '') return { kind: 'newest' };
  const first = readDate(from);
  const last = readDate(to);
  if (first === null || last === null) return wrong(t.dates);
  return first <= last ? { kind: 'dates', from: first, to: last } : wrong(t.order);
};

/** The days that were asked for; `null` of the newest month. */
export const periodAsked = (asked: Exclude<PeriodAsked, { kind: 'wrong' }>): Period | null => {
  if (asked.kind === 'newest') return null;
  return asked.kind === 'month' ? monthPeriod(asked.period) : { from: asked.from, to: asked.to };
};

/** The month that a period is exactly, or `null`. */
export const wholeMonth = (period: Period): string | null =>
  spanOf(period) === 'month' ? monthOf(period.from) : null;

/** `tháng 7 năm 2025`, `quý 3 năm 2025`, `năm 2025`, `ngày 11/07/2025`, `từ 01/07/2025 đến 11/07/2025`. */
export const periodName = (period: Period, language: Language = 'vi'): string => {
  const t = strings(language).statistics;
  const year = period.from.slice(0, 4);
  switch (spanOf(period)) {
    case 'month':
      return formatMonth(monthOf(period.from), language);
    case 'quarter':
      return t.quarter(quarterNumber(period), year);
    case 'year':
      return t.year(year);
    case 'days': {
      const [from, to] = [formatDate(period.from, language), formatDate(period.to, language)];
      return period.from === period.to ? t.day(from) : t.range(from, to);
    }
  }
};

const mostMonths = 120;

/** The months that have data, newest first, at most ten years of them. */
export const monthsOf = (since: string | null, newest: string | null): string[] => {
  if (newest === null) return [];
  const oldest = since === null ? newest : monthOf(since);
  const months: string[] = [];
  let month = newest;
  while (month >= oldest && months.length < mostMonths) {
    months.push(month);
    month = addMonths(month, -1);
  }
  return months;
};

/** Names of the quarters or years of some months, in their order. */
export const spansOf = (months: readonly string[], span: 'quarter' | 'year'): string[] => [
  ...new Set(
    months.map((month) => {
      const year = month.slice(0, 4);
      return span === 'year' ? year : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
    }),
  ),
];

/** The local day of an instant. */
export const dayOfInstant = (instant: string): string => toLocalDate(Date.parse(instant));
