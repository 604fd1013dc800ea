import { parseAccept } from 'hono/utils/accept';
import type { Context } from 'hono';
import type { Language } from '../statistics/source-label.ts';

const supported: readonly string[] = ['vi', 'en'] satisfies Language[];

/** English where it is asked for before Vietnamese; Vietnamese otherwise. Regions do not matter. */
export const languageOfHeader = (header: string): Language =>
  (parseAccept(header)
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => type.slice(0, 2).toLowerCase())
    .find((code) => supported.includes(code)) as Language | undefined) ?? 'vi';

export const languageOf = (c: Context): Language =>
  languageOfHeader(c.req.header('Accept-Language') ?? '');
