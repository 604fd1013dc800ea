import { strings, type Language } from '../../i18n/index.ts';

/** `30 giây`, `5 phút`, `2 giờ`: rounded up, so that nobody comes back too early. */
export const waitText = (seconds: number, language: Language = 'vi'): string => {
  const t = strings(language).dossiers.answer;
  if (seconds < 60) return t.seconds(Math.max(1, Math.ceil(seconds)));
  if (seconds < 3600) return t.minutes(Math.ceil(seconds / 60));
  return t.hours(Math.ceil(seconds / 3600));
};
