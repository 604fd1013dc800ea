import type { Language } from '@motcua/sdk/text';

/** An address of our own with its query; empty values are left out. */
export const address = (
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** A path of ours as it is known outside; a site that stands below another one begins with its path. */
export const wholeAddress = (site: string, path: string): string =>
  new URL(site.replace(/\/+$/, '') + path).href;

/** The list of procedures in a language. */
export const listAddress = (language: Language = 'vi'): string =>
  language === 'en' ? '/en/thu-tuc' : '/thu-tuc';

/** A procedure on one sheet of paper. */
export const sheetAddress = (code: string, language: Language = 'vi'): string =>
  `${procedureAddress(code, language)}/in`;

/** The centre's page in a language. */
export const centreAddress = (language: Language = 'vi'): string =>
  language === 'en' ? '/en/trung-tam' : '/trung-tam';

export const procedureAddress = (code: string, language: Language = 'vi'): string =>
  `${listAddress(language)}/${encodeURIComponent(code)}`;

export const openDataAddress = (language: Language = 'vi'): string =>
  language === 'en' ? '/en/du-lieu' : '/du-lieu';
