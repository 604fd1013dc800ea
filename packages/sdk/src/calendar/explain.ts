import type { CalendarBasis, DayReason, DeadlineDay } from '../contract/calendar.ts';
import type { TimeLimit } from '../contract/procedure.ts';
import { formatDate, type Language } from '../text/format.ts';

type Said = Pick<DeadlineDay, 'counted' | 'total'> & { name: string; paired: string };
type Sentence = (day: Said) => string;

const hoursVi = (hours: number): string => {
  const minutes = Math.round(hours * 60);
  const parts = [
    minutes >= 60 && `${Math.floor(minutes / 60)} giờ`,
    minutes % 60 > 0 && `${minutes % 60} phút`,
  ];
  return parts.filter(Boolean).join(' ') || 'chưa đến 1 phút';
};

const some = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

const hoursEn = (hours: number): string => {
  const minutes = Math.round(hours * 60);
  const parts = [
    minutes >= 60 && some(Math.floor(minutes / 60), 'hour'),
    minutes % 60 > 0 && some(minutes % 60, 'minute'),
  ];
  return parts.filter(Boolean).join(' ') || 'less than a minute';
};

/** Why a day counts or not, one sentence a reason. */
const sentences: Record<DayReason, Record<Language, Sentence>> = {
  'working-day': {
    vi: ({ total }) => `Ngày làm việc thứ ${total}.`,
    en: ({ total }) => `Working day ${total}.`,
  },
  'swapped-on': {
    vi: ({ total, paired }) => `Ngày làm việc thứ ${total}: đi làm bù cho ngày nghỉ ${paired}.`,
    en: ({ total, paired }) =>
      `Working day ${total}: worked in exchange for the day off on ${paired}.`,
  },
  'calendar-day': {
    vi: ({ total }) => `Ngày thứ ${total}; thời hạn này tính cả ngày nghỉ.`,
    en: ({ total }) => `Day ${total}; this limit counts days off too.`,
  },
  hours: {
    vi: ({ counted }) => `Tính ${hoursVi(counted)} làm việc.`,
    en: ({ counted }) => `Counts ${hoursEn(counted)} of opening time.`,
  },
  receipt: {
    vi: () => 'Ngày nhận hồ sơ, chưa tính vào thời hạn.',
    en: () => 'The day of receipt, which does not count yet.',
  },
  'after-hours': {
    vi: () => 'Hồ sơ đến sau giờ làm việc, nên tính từ sáng ngày làm việc tiếp theo.',
    en: () => 'It came after closing, so counting begins on the next working morning.',
  },
  'after-cutoff': {
    vi: () => 'Hồ sơ đến sau 15 giờ, nên tính từ sáng ngày làm việc tiếp theo.',
    en: () => 'It came after 15:00, so counting begins on the next working morning.',
  },
  'deemed-receipt': {
    vi: () => 'Xem như nhận hồ sơ vào ngày này vì hồ sơ đến muộn; chưa tính vào thời hạn.',
    en: () => 'Taken as the day of receipt, because it came late; it does not count yet.',
  },
  weekend: {
    vi: () => 'Cuối tuần, không tính.',
    en: () => 'A weekend, which does not count.',
  },
  holiday: {
    vi: ({ name }) => `Nghỉ lễ ${name}, không tính.`,
    en: ({ name }) => `${name}, a public holiday, which does not count.`,
  },
  'in-lieu': {
    vi: ({ name, paired }) => `Nghỉ bù ${name} (ngày ${paired} trùng cuối tuần), không tính.`,
    en: ({ name, paired }) =>
      `A day off in lieu of ${name}, which fell on a weekend (${paired}); it does not count.`,
  },
  'swapped-off': {
    vi: ({ name, paired }) => `Nghỉ hoán đổi dịp ${name}, làm bù ngày ${paired}; không tính.`,
    en: ({ name, paired }) =>
      `A day off around ${name}, worked on ${paired} instead; it does not count.`,
  },
  pause: {
    vi: () => 'Đang chờ ông/bà bổ sung giấy tờ, không tính.',
    en: () => 'Waiting for your papers, so this day does not count.',
  },
  moved: {
    vi: () => 'Thời hạn hết vào ngày nghỉ, nên hẹn trả vào ngày làm việc này.',
    en: () => 'The limit ended on a day off, so the result is due on this working day.',
  },
};

const extended: Record<Language, string> = {
  vi: ' Thuộc thời gian gia hạn.',
  en: ' Part of the extension.',
};

const unknown: Record<Language, string> = {
  vi: 'Chưa có lời giải thích cho ngày này.',
  en: 'There is no explanation for this day yet.',
};

/**
 * The sentence for one day of a deadline. A reason that a newer server learnt is said to be unexplained.
 *
 * @example
 * ```ts
 * const { deadlines } = await client.calendar.deadline({ limit: 5, unit: 'working-day' });
 * deadlines[0]!.days.map((day) => explainDay(day, 'en'));
 * // ['The day of receipt, which does not count yet.', 'Working day 1.', …]
 * ```
 */
export const explainDay = (day: DeadlineDay, language: Language = 'vi'): string => {
  if (!Object.hasOwn(sentences, day.reason)) return unknown[language];
  const sentence = sentences[day.reason as DayReason][language]({
    counted: day.counted,
    total: day.total,
    name: (language === 'vi' ? day.name : day.nameEn) ?? '',
    paired: day.pairedWith === null ? '' : formatDate(day.pairedWith, language),
  });
  return sentence + (day.part === 'extension' ? extended[language] : '');
};

const units: Record<string, Record<Language, (amount: number) => string>> = {
  hour: { vi: (n) => `${n} giờ làm việc`, en: (n) => some(n, 'working hour') },
  'working-day': { vi: (n) => `${n} ngày làm việc`, en: (n) => some(n, 'working day') },
  day: { vi: (n) => `${n} ngày, tính cả ngày nghỉ`, en: (n) => some(n, 'calendar day') },
  month: { vi: (n) => `${n} tháng`, en: (n) => some(n, 'month') },
  'same-day': { vi: () => 'trong ngày', en: () => 'the same day' },
};

/**
 * A limit in words.
 *
 * @example
 * ```ts
 * limitText({ amount: 5, unit: 'working-day' }); // '5 ngày làm việc'
 * limitText({ amount: 1, unit: 'same-day' }, 'en'); // 'the same day'
 * ```
 */
export const limitText = ({ amount, unit }: TimeLimit, language: Language = 'vi'): string =>
  Object.hasOwn(units, unit) ? units[unit]![language](amount) : `${amount}`;

const bases: Record<CalendarBasis, Record<Language, string>> = {
  announced: {
    vi: 'Tính theo lịch nghỉ lễ và ngày làm bù đã được thông báo.',
    en: 'Worked out with the holidays and swapped days that were announced.',
  },
  statutory: {
    vi: 'Lịch nghỉ của năm này chưa được thông báo. Ngày hẹn tính theo ngày nghỉ trong luật và có thể thay đổi đôi chút khi có thông báo.',
    en: 'The holidays of that year are not announced yet. The date follows the days off of the law and may move a little once they are.',
  },
};

/**
 * What stands beside a date that was reckoned, so that nobody takes a forecast for a promise.
 *
 * @example
 * ```ts
 * explainBasis('announced', 'en');
 * // 'Worked out with the holidays and swapped days that were announced.'
 * ```
 */
export const explainBasis = (basis: CalendarBasis, language: Language = 'vi'): string =>
  bases[basis][language];
