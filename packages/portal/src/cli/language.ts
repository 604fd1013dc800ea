import type { Language } from '../statistics/source-label.ts';

export type { Language };
export type Text = Record<Language, string>;

/** `MOTCUA_LANG=en` gives English; Vietnamese otherwise. */
export const cliLanguage = (env = process.env): Language =>
  env['MOTCUA_LANG']?.toLowerCase().startsWith('en') ? 'en' : 'vi';
