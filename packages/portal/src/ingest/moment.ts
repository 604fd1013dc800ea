import { endOfDate, startOfDate } from '@motcua/sdk/calendar';
import { tidy } from '@motcua/sdk/text';
import { day, digitsAt, local, startOfDay } from './local-days.ts';
import type { Moment } from './record.ts';

const time = String.raw`(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2})(?<fraction>\.\d{1,9})?)?(?: ?(?<half>SA|CH|AM|PM))?`;
const dayFirst = String.raw`(?<d>\d{1,2})(?<sep>[/.-])(?<m>\d{1,2})\k<sep>(?<y>\d{4})`;
const yearFirst = String.raw`(?<y>\d{4})(?<sep>[/-])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})`;
const zone = String.raw`(?<z>Z|[+-]\d{2}(?::?\d{2})?)`;

const forms = [
  new RegExp(`^${dayFirst}(?:(?:,? | - |T)${time})?$`, 'i'),
  new RegExp(`^${time},? (?:ngày )?${dayFirst}$`, 'i'),
  new RegExp(String.raw`^${yearFirst}(?:[T ]${time} ?${zone}?)?$`),
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:(?<h>\d{2})(?<min>\d{2})(?<s>\d{2})?)?$/,
];

const earliest = startOfDate('2000-01-01');
const latest = endOfDate('2100-12-31');

const plausible = (moment: Moment): Moment | null =>
  moment.at >= earliest && moment.at <= latest ? moment : null;

const offsetOf = (text: string): number | null => {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', ''));
  if (hours > 14 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
};

/** Half a day at a time: `SA` (sáng) and `CH` (chiều), AM and PM. Beside them 24 hours stand as well. */
const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour;
  const afternoon = /^(?:CH|PM)$/i.test(half);
  if (hour === 12) return afternoon ? 12 : 0;
  if (hour < 12) return afternoon ? hour + 12 : hour;
  return afternoon ? hour : Number.NaN;
};

/**
 * `7/1/2025 8:07:00 AM` is how programs set to American English write 1 July, and what a Vietnamese would
 * read as 7 January: either guess would be wrong for somebody.
 */
const maybeAmerican = ({ d = '', m = '', half }: Record<string, string | undefined>): boolean =>
  /^[AP]M$/i.test(half ?? '') && d.length + m.length < 4 && Number(d) <= 12 && d !== m;

const fromParts = (parts: Record<string, string | undefined>): Moment | null => {
  if (maybeAmerican(parts)) return null;
  const number = (name: string) => Number(parts[name] ?? 0);
  const midnight = new Date(Date.UTC(number('y'), number('m') - 1, number('d')));
  // A day or month that does not exist rolls over.
  if (midnight.getUTCDate() !== number('d') || midnight.getUTCMonth() !== number('m') - 1)
    return null;
  const start = midnight.getTime() - local;
  if (parts['h'] === undefined) return plausible({ at: start, wholeDay: true });
  const hour = hourOf(number('h'), parts['half']);
  if (!(hour <= 23) || number('min') > 59 || number('s') > 59) return null;
  const offset = parts['z'] === undefined ? local : offsetOf(parts['z']);
  if (offset === null) return null;
  const milliseconds = Math.trunc(Number(`0${parts['fraction'] ?? ''}`) * 1000);
  const seconds = (hour * 60 + number('min')) * 60 + number('s');
  const at = start + seconds * 1000 + milliseconds + local - offset;
  return plausible({ at, wholeDay: false });
};

/** Days since 30 December 1899 (or 1 January 1904) by the wall clock, as spreadsheets count. */
const fromSerial = (serial: number, date1904: boolean): Moment | null => {
  const seconds = Math.round((serial + (date1904 ? 1462 : 0)) * 86_400);
  return plausible({
    at: seconds * 1000 - 25_569 * day - local,
    wholeDay: seconds % 86_400 === 0,
  });
};

/** The ranges of serials, `yyyyMMdd`, epoch milliseconds and `yyyyMMddHHmmss` do not meet. */
const fromNumber = (value: number, date1904: boolean): Moment | null => {
  if (value > 30_000 && value < 80_000) return fromSerial(value, date1904);
  if (!Number.isSafeInteger(value)) return null;
  if (value > 9e11 && value < 5e12) return plausible({ at: value, wholeDay: false });
  return fromText(String(value));
};

const two = (digits = '0') => digits.padStart(2, '0');

/** What people write in words, in figures: `8 giờ 7 phút, ngày 01 tháng 7 năm 2025`, `17h00 Thứ ba, 01/07/2025`. */
const inFigures = (text: string): string =>
  text
    .replace(/,? ?\(?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn)\)?$/iu, '')
    .replace(
      /(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|(?:t[2-7]|cn)(?=,)),? (?=ngày |\d)/iu,
      '',
    )
    .replace(/(?<!\d)(\d{1,2}) ?tháng (\d{1,2}),? năm (\d{4})(?!\d)/iu, '$1/$2/$3')
    .replace(
      /(?<!\d)(\d{1,2}) ?(?:giờ|h|g)(?: ?(\d{1,2})(?!\d|[/.-]\d)(?: ?(?:phút|ph|p|'|’))?)?(?![\p{L}\d])/iu,
      (_, hour: string, minute?: string) => `${two(hour)}:${two(minute)}`,
    )
    .replace(/^['‘’`]\s?(?=\d)|^ngày (?=\d)/iu, '')
    .replace(/ \((\d[^()]*)\)$/, ' $1');

/** As ASP.NET writes it into JSON. */
const dotNet = /^\/Date\((\d{12,13})(?:[+-]\d{4})?\)\/$/;

const fromText = (text: string): Moment | null => {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return fromParts(groups);
  }
  return null;
};

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `dd/MM/yyyy HH:mm`, `dd/MM/yyyy` and `yyyyMMddHHmmss`, which nearly all are; others by their form. */
const fromUsualText = (text: string): Moment | null => {
  const slashed = text.charCodeAt(2) === 0x2f && text.charCodeAt(5) === 0x2f;
  const timed = slashed && text.length === 16 && text[10] === ' ' && text[13] === ':';
  const compact = text.length === 14;
  if (!compact && !timed && !(slashed && text.length === 10)) return null;
  const year = compact ? digitsAt(text, 0, 4) : digitsAt(text, 6, 4);
  const month = compact ? digitsAt(text, 4, 2) : digitsAt(text, 3, 2);
  const date = compact ? digitsAt(text, 6, 2) : digitsAt(text, 0, 2);
  const hour = compact ? digitsAt(text, 8, 2) : timed ? digitsAt(text, 11, 2) : 0;
  const minute = compact ? digitsAt(text, 10, 2) : timed ? digitsAt(text, 14, 2) : 0;
  const second = compact ? digitsAt(text, 12, 2) : 0;
  // Whatever is out of the ordinary, NaN included, is left to the forms.
  const usual =
    year >= 2001 &&
    year < 2100 &&
    date >= 1 &&
    date <= monthLengths[month - 1]! &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!usual) return null;
  const seconds = (hour * 60 + minute) * 60 + second;
  const at = startOfDay(year, month, date) + seconds * 1000;
  return { at, wholeDay: !compact && !timed };
};

/**
 * A date in any form that registers use, in UTC+7 whatever the host's zone; `null` for anything else:
 * a date that does not exist, a year outside 2000–2100, two dates in one cell.
 */
export const readMoment = (value: string | number, date1904 = false): Moment | null => {
  if (typeof value === 'number') return fromNumber(value, date1904);
  if (value.length > 64) return null;
  const usual = fromUsualText(value);
  if (usual !== null) return usual;
  const text = tidy(value);
  if (/^\d{5}(?:[.,]\d+)?$|^\d{12,13}$/.test(text)) {
    const number = fromNumber(Number(text.replace(',', '.')), date1904);
    if (number !== null) return number;
  }
  const milliseconds = dotNet.exec(text)?.[1];
  return milliseconds === undefined
    ? (fromText(text) ?? fromText(inFigures(text)))
    : fromNumber(Number(milliseconds), date1904);
};

/** Whether a text is written like a date, an impossible one included. */
export const looksLikeDate = (text: string): boolean =>
  /\d[/.-]\d{1,2}[/.-]\d|\d:\d{2}|\d tháng \d/iu.test(text.slice(0, 64).normalize('NFC')) ||
  /^\s*\d{14}\s*$/.test(text);
