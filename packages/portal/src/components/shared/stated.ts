import { strings, type Language } from '../../i18n/index.ts';

/** Why there is no value, in words. An unknown state reads as not published, never as nothing or 0. */
export const whyNone = (state: string, language: Language = 'vi'): string => {
  const t = strings(language).frame;
  if (state === 'to-be-verified') return t.toBeVerified;
  return state === 'not-applicable' ? t.notApplicable : t.notPublished;
};
