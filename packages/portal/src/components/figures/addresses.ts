import type { Period } from '@motcua/sdk/calendar';
import type { Language } from '../../i18n/index.ts';
import { address } from '../shared/links.ts';
import { keyOfPeriod, wholeMonth } from './period-query.ts';

/** The page of figures, of the newest month or of a period. */
export const figuresAddress = (language: Language, period?: Period, part?: string): string =>
  [
    language === 'en' ? '/en/thong-ke' : '/thong-ke',
    ...(period ? [keyOfPeriod(period)] : []),
    ...(part === undefined ? [] : [part]),
  ].join('/');

/** The same figures in the API. */
export const apiAddress = (
  ward: string,
  period: Period,
  more: Readonly<Record<string, string>> = {},
  operation = 'statistics',
): string => {
  const month = wholeMonth(period);
  return address(`/api/v1/wards/${ward}/${operation}`, {
    ...(month === null ? { from: period.from, to: period.to } : { period: month }),
    ...more,
  });
};
