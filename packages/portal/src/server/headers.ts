import type { Answerer } from './asked.ts';

/** No inline code, no other host: what an old browser on a borrowed PC should be held to. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What headers can be set on. */
interface Headed {
  setHeader(name: string, value: string): unknown;
}

/** Every answer carries these: pages, files, API and errors. */
export const setSafetyHeaders = (response: Headed): void => {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // `same-origin` and not `no-referrer`: the look-up form must send its origin, and no other site a code.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
};

/** The same as names and values in turn. */
export const safetyHeaders = (): string[] => {
  const headers: string[] = [];
  setSafetyHeaders({ setHeader: (name, value) => headers.push(name, value) });
  return headers;
};

/** For answers that are written straight to the response; those that are kept hold theirs. */
export const withSafetyHeaders =
  (answerer: Answerer): Answerer =>
  (asked) => {
    setSafetyHeaders(asked.response);
    asked.response.setHeader('X-Request-Id', asked.requestId);
    return answerer(asked);
  };
