import type { Language } from '../../i18n/index.ts';

/** A small number that may have decimals: `2,5` in Vietnamese. */
export const decimalText = (value: number, language: Language): string =>
  String(value).replace('.', language === 'vi' ? ',' : '.');
