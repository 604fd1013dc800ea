import type { DeadlineDay } from '@motcua/sdk';
import { formatNumber } from '@motcua/sdk/text';
import { strings, type Language } from '../../i18n/index.ts';

/** How a day of a reckoning looks in the picture; the due day wears a frame over its own look. */
export type DayLook = 'counted' | 'receipt' | 'off' | 'pause' | 'passed';

const looks: Readonly<Record<string, DayLook>> = {
  receipt: 'receipt',
  'after-hours': 'receipt',
  'after-cutoff': 'receipt',
  'deemed-receipt': 'receipt',
  weekend: 'off',
  holiday: 'off',
  'in-lieu': 'off',
  'swapped-off': 'off',
  pause: 'pause',
};

/** A day that counts looks so; one with a reason newer than these pages has passed uncounted. */
export const lookOf = ({ reason, counted }: DeadlineDay): DayLook =>
  counted > 0 ? 'counted' : (looks[reason] ?? 'passed');

const hours = (count: number, language: Language): string => {
  const rounded = Math.round(count * 10) / 10;
  const whole = formatNumber(Math.floor(rounded), language);
  const tenths = Math.round((rounded % 1) * 10);
  return tenths === 0 ? whole : `${whole}${language === 'vi' ? ',' : '.'}${tenths}`;
};

/** The short word under a date: what it counts, or why it does not. */
export const markOf = (day: DeadlineDay, language: Language): string => {
  const t = strings(language).deadline.picture;
  if (day.reason === 'hours' && day.counted > 0) return `${hours(day.counted, language)} ${t.hour}`;
  switch (lookOf(day)) {
    case 'counted':
      return `${day.part === 'extension' ? '+' : ''}${formatNumber(day.total, language)}`;
    case 'receipt':
      return t.receipt;
    case 'off':
      return t.off;
    case 'pause':
      return t.pause;
    default:
      return t.notCounted;
  }
};
