import type { Language } from '../../i18n/index.ts';

/** The page that makes what other sites paste. */
export const builderAddress = (language: Language): string =>
  language === 'en' ? '/en/nhung' : '/nhung';
