import type { Transport } from '../options.ts';
import type { Settings } from './settings.ts';

/** Sends one request through the middleware. */
export const send = (
  { middleware, transport, fetch }: Settings,
  url: string,
  init: RequestInit,
): Promise<Response> => {
  // A browser's fetch refuses to be called as the method of another object.
  const plain = (input: string | Request, more?: RequestInit) =>
    (fetch ?? globalThis.fetch)(input, more);
  // Making a `Request` takes a tenth of the time of a call.
  if (!transport && !middleware.length) return plain(url, init);
  return middleware.reduceRight<Transport>(
    (next, one) => async (outer) => one(outer, next),
    transport ?? plain,
  )(new Request(url, init));
};
