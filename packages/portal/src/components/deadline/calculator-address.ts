import type { Language } from '../../i18n/index.ts';

/** The calculator of due dates. */
export const calculatorAddress = (language: Language = 'vi'): string =>
  language === 'en' ? '/en/tinh-han' : '/tinh-han';
