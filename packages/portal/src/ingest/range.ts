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

const longest = 500;

const localDate = (day = '', month = '', year = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const rangeIn = (text: string): Period | null => {
  const dates = fromTo.exec(text) ?? dashed.exec(text);
  if (dates !== null) {
    const from = localDate(dates[1], dates[2], dates[3]);
    const to = localDate(dates[4], dates[5], dates[6]);
    return isLocalDate(from) && isLocalDate(to) && from <= to ? { from, to } : null;
  }
  const [, month, year] = wholeMonth.exec(text) ?? [];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return null;
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
 * `tháng 7 năm 2025`. A row is read as one text, since its parts may stand in cells of their own.
 */
export const readRange = (rows: SheetRow[]): Period | null => {
  for (const { cells } of rows) {
    const text = cells.map(asText).join(' ').trim();
    const range = text === '' ? null : rangeIn(fold(text.slice(0, longest)));
    if (range !== null) return range;
  }
  return null;
};

/** The range that holds both. */
export const joinRanges = (one: Period | null, other: Period | null): Period | null => {
  if (one === null || other === null) return one ?? other;
  return {
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
  };
};
