import { isLocalDate, monthPeriod, type Period } from '@motcua/sdk/calendar';
import { formatDate, formatMonth, type Language } from '@motcua/sdk/text';

/** What an address asks for: a month, two dates, nothing (the newest month), or something impossible. */
export type PeriodAsked =
  | { kind: 'newest' }
  | { kind: 'month'; period: string }
  | { kind: 'dates'; from: string; to: string }
  | { kind: 'wrong'; from: string; to: string; message: string };

export const isMonth = (text: string): boolean => /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text);

/** `2025-07-01` or `1/7/2025`, as an old browser's plain text box gives it; `null` if neither. */
export const readDate = (text: string): string | null => {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const date = local
    ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}`
    : text;
  return isLocalDate(date) ? date : null;
};

export const readPeriod = (search: URLSearchParams): PeriodAsked => {
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, 20);
  const [period, from, to] = [text('period'), text('from'), text('to')];
  const wrong = (message: string): PeriodAsked => ({ kind: 'wrong', from, to, message });
  if (period !== '')
    return isMonth(period)
      ? { kind: 'month', period }
      : wrong('Tháng này không có. Ông/bà chọn một tháng trong danh sách.');
  if (from === '' && to === '') return { kind: 'newest' };
  const first = readDate(from);
  const last = readDate(to);
  if (first === null || last === null)
    return wrong('Ông/bà nhập đủ hai ngày có thật, theo thứ tự ngày/tháng/năm.');
  return first <= last
    ? { kind: 'dates', from: first, to: last }
    : wrong('Ngày bắt đầu đang sau ngày kết thúc. Ông/bà đổi lại hai ngày.');
};

/** The month that a period is exactly, or `null`. */
export const wholeMonth = ({ from, to }: Period): string | null => {
  const month = from.slice(0, 7);
  return isMonth(month) && monthPeriod(month).from === from && monthPeriod(month).to === to
    ? month
    : null;
};

/** `tháng 7 năm 2025`, `ngày 11/07/2025`, `từ 01/07/2025 đến 11/07/2025`. */
export const periodName = (period: Period, language: Language = 'vi'): string => {
  const month = wholeMonth(period);
  if (month !== null) return formatMonth(month, language);
  const [from, to] = [formatDate(period.from, language), formatDate(period.to, language)];
  if (period.from === period.to) return language === 'vi' ? `ngày ${from}` : from;
  return language === 'vi' ? `từ ${from} đến ${to}` : `${from} to ${to}`;
};

/** The months that have data, newest first, at most ten years of them. */
export const monthsOf = (since: string | null, newest: string | null): string[] => {
  if (newest === null) return [];
  const oldest = since === null ? newest : since.slice(0, 7);
  const months: string[] = [];
  let [year, month] = newest.split('-').map(Number) as [number, number];
  for (let count = 0; count < 120; count += 1) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name < oldest) break;
    months.push(name);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return months;
};
