import { formatDate } from '@motcua/sdk/text';
import { toLocalDate } from '@motcua/sdk/calendar';
import { endsEarly } from '@motcua/sdk/figures';
import type { Language } from '../../i18n/index.ts';

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
  asOf !== null && endsEarly(Date.parse(asOf), until) ? lastDay(asOf, language) : null;
