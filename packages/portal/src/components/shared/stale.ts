import { formatDate } from '@motcua/sdk/text';
import { toLocalDate } from '@motcua/sdk/calendar';
import type { Language } from '../../i18n/index.ts';

/** As long as the source of figures may stand still before they are marked `outOfSync`. */
const freshFor = 3 * 86_400_000;

/** The last day of the data in words; `null` before the first import. */
export const lastDay = (asOf: string | null, language: Language = 'vi'): string | null =>
  asOf === null ? null : formatDate(toLocalDate(Date.parse(asOf)), language);

/**
 * The day up to which something is known, in words, where the data end well before `until` (epoch
 * milliseconds) and so say nothing of it; `null` while they are fresh, and before the first import.
 */
export const staleSince = (
  asOf: string | null,
  until: number,
  language: Language = 'vi',
): string | null =>
  asOf !== null && until - Date.parse(asOf) > freshFor ? lastDay(asOf, language) : null;
