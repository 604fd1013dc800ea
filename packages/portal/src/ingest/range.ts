import { isLocalDate, monthPeriod, toLocalDate, type Period } from '@motcua/sdk/calendar';
import { fold } from '@motcua/sdk/text';
import { readMoment } from './moment.ts';
import type { Cell, SheetRow } from './raw-row.ts';

const date = String.raw`(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(20\d{2})`;
const fromTo = new RegExp(String.raw`\btu ${date} (?:den|toi) (?:het )?${date}\b`);
const dashed = new RegExp(
  String.raw`\b(?:ky|thoi gian|giai doan)(?: bao cao| thong ke)? ${date} (?:den )?(?:het )?${date}\b`,
);
/** A month that is not part of a day: `ngày 12 tháng 7 năm 2025` under a title is when it was printed. */
const wholeMonth = /(?<!\d )\bthang (\d{1,2}) (?:nam )?(20\d{2})\b/;

const quarter = /\bquy (1|2|3|4|i|ii|iii|iv) (?:nam )?(20\d{2})\b/;
const romans = ['i', 'ii', 'iii', 'iv'];
/** Only the end of what a table tells. */
const until = new RegExp(
  String.raw`\b(?:tinh|so lieu|du lieu|cap nhat) (?:den|toi) (?:\d{1,2}(?: ?h ?| gio )(?:\d{1,2}(?: ?p| phut)? )?)?(?:het )?${date}\b`,
);

/** First and last local date of what a table tells; `from` is `null` where only the end is told. */
export interface StatedRange {
  from: string | null;
  to: string;
}

const longest = 500;

const localDate = (day = '', month = '', year = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const quarterIn = (text: string): StatedRange | null => {
  const [, name, year] = quarter.exec(text) ?? [];
  if (name === undefined) return null;
  const last = 3 * (romans.indexOf(name) + 1 || Number(name));
  const month = (of: number) => monthPeriod(`${year}-${String(of).padStart(2, '0')}`);
  return { from: month(last - 2).from, to: month(last).to };
};

const untilIn = (text: string): StatedRange | null => {
  const [, day, month, year] = until.exec(text) ?? [];
  const to = localDate(day, month, year);
  return isLocalDate(to) ? { from: null, to } : null;
};

const rangeIn = (text: string): StatedRange | null => {
  const dates = fromTo.exec(text) ?? dashed.exec(text);
  if (dates !== null) {
    const from = localDate(dates[1], dates[2], dates[3]);
    const to = localDate(dates[4], dates[5], dates[6]);
    return isLocalDate(from) && isLocalDate(to) && from <= to ? { from, to } : null;
  }
  const end = untilIn(text);
  if (end !== null) return end;
  const [, month, year] = wholeMonth.exec(text) ?? [];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return quarterIn(text);
  return monthPeriod(`${year}-${month.padStart(2, '0')}`);
};

/** A number may be a date: spreadsheets keep it so. */
const asText = (cell: Cell): string => {
  if (typeof cell !== 'number') return cell ?? '';
  const moment = readMoment(cell);
  return moment === null ? '' : toLocalDate(moment.at).split('-').reverse().join('/');
};

/**
 * The range of dates that the rows above a table name: `Từ ngày 01/07/2025 đến ngày 11/07/2025`,
 * `tháng 7 năm 2025`, `Quý III năm 2025`, `Tính đến ngày 11/07/2025`. A row is read as one text, since its parts may stand in cells of their own.
 */
export const readRange = (rows: SheetRow[]): StatedRange | null => {
  for (const { cells } of rows) {
    const text = cells.map(asText).join(' ').trim();
    const range = text === '' ? null : rangeIn(fold(text.slice(0, longest)));
    if (range !== null) return range;
  }
  return null;
};

/** The range that holds both. */
export const joinRanges = (
  one: StatedRange | null,
  other: StatedRange | null,
): StatedRange | null => {
  if (one === null || other === null) return one ?? other;
  const known = one.from !== null && other.from !== null;
  return {
    from: known ? [one.from, other.from].sort()[0]! : null,
    to: one.to > other.to ? one.to : other.to,
  };
};

/** `null` where it lacks its first day. */
export const wholeRange = (range: StatedRange | null): Period | null =>
  range === null || range.from === null ? null : { from: range.from, to: range.to };
