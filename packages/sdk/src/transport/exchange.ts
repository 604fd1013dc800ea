import { redirected } from '../errors/connection-error.ts';
import { readBody } from './body.ts';
import type { PreparedRequest } from './request.ts';
import { send } from './send.ts';
import type { Settings } from './settings.ts';

/** An answer that has come in whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** `null` when it was too large. */
  readonly text: string | null;
}

/** One request and its whole answer. */
export const exchange = async (
  settings: Settings,
  { url, init }: PreparedRequest,
  signal: AbortSignal,
): Promise<Answer> => {
  const response = await send(settings, url, { ...init, signal } as RequestInit);
  const { status, headers, type } = response;
  // Of a browser it is hidden where the answer leads to; elsewhere it is seen.
  if (
    init.redirect &&
    (type === 'opaqueredirect' || (status > 299 && status < 400 && status !== 304))
  ) {
    response.body?.cancel().catch(() => {});
    throw Object.assign(new Error(), { code: redirected });
  }
  // A middleware may give anything; what is no response counts as a failed connection.
  if (!(status >= 100 && headers.get)) throw new TypeError('no response');
  return { status, headers, text: await readBody(response) };
};
