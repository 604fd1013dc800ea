import { formatDate } from '@motcua/sdk/text';
import { toLocalDate } from '@motcua/sdk/calendar';
import { endsEarly } from '@motcua/sdk/figures';
import type { Language } from '../../i18n/index.ts';

/**
 * The day up to which something is known, in words, where the data end well before `until` (epoch
 * milliseconds) and so say nothing of it; `null` while they are fresh, and before the first import.
 */
export const staleSince = (
  asOf: string | null,
  until: number,
  language: Language = 'vi',
): string | null => {
  if (asOf === null) return null;
  const data = Date.parse(asOf);
  return endsEarly(data, until) ? formatDate(toLocalDate(data), language) : null;
};
