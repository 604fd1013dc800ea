import type { Procedure } from '@motcua/sdk';

/** Address of the official page, where what the source holds is one. */
export const officialPage = ({ officialUrl }: Pick<Procedure, 'officialUrl'>): string | null =>
  officialUrl.value !== null && /^https?:\/\//.test(officialUrl.value) ? officialUrl.value : null;
