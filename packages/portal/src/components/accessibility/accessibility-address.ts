import type { Language } from '../../i18n/index.ts';

export const accessibilityAddress = (language: Language): string =>
  language === 'en' ? '/en/tro-nang' : '/tro-nang';
