import { strings, type Language } from '../../i18n/index.ts';

/** `Thứ Hai`, `Monday`. Takes a local date. */
export const weekdayName = (date: string, language: Language): string =>
  strings(language).words.weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!;
