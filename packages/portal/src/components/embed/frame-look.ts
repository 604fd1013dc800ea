import type { Language } from '../../i18n/index.ts';

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** How a page inside another site is to look; the element's attributes of the same names say the same. */
export interface FrameLook {
  lang: Language;
  theme: Theme;
}

/** What an address asks for; anything unknown is as if it were not there. */
export const readLook = (search: URLSearchParams): FrameLook => ({
  lang: search.get('lang') === 'en' ? 'en' : 'vi',
  theme: themes.find((theme) => theme === search.get('theme')) ?? 'auto',
});

/** The same as an address says it; what is usual is left out. */
export const lookQuery = ({ lang, theme }: FrameLook): Record<string, string | undefined> => ({
  lang: lang === 'en' ? 'en' : undefined,
  theme: theme === 'auto' ? undefined : theme,
});
