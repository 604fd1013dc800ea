import type { Language } from '../../i18n/index.ts';

/** The page that follows a dossier; its form is posted there too. */
export const lookupAddress = (language: Language = 'vi'): string =>
  language === 'en' ? '/en/tra-cuu' : '/tra-cuu';
