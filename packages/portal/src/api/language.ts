import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Language } from '../statistics/source-label.ts';

/** English where it is asked for before Vietnamese; Vietnamese otherwise. Regions do not matter. */
export const languageOf = (c: Context): Language =>
  accepts(c, {
    header: 'Accept-Language',
    supports: ['vi', 'en'],
    default: 'vi',
    match: (wanted, { supports, default: standard }) =>
      wanted
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.slice(0, 2).toLowerCase())
        .find((code) => supports.includes(code)) ?? standard,
  }) as Language;
