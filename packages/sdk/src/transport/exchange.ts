import ky from 'ky';
import { readBody } from './body.ts';
import type { PreparedRequest } from './request.ts';

/** An answer that has come in whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** `null` when it was too large. */
  readonly text: string | null;
}

/**
 * One request and its whole answer. Deadlines and retries are decided around it, where the body is
 * included, so ky's own are off. What it throws may hold the address: the caller replaces it.
 */
export const exchange = async (
  { url, method, headers, body }: PreparedRequest,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<Answer> => {
  const response = await ky(url, {
    method,
    headers,
    ...(body !== null && { body }),
    fetch,
    signal,
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
  });
  return { status: response.status, headers: response.headers, text: await readBody(response) };
};
