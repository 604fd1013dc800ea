import type { ServerResponse } from 'node:http';

/** No inline code, no other host: what an old browser on a borrowed PC should be held to. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "manifest-src 'self'",
  "frame-src 'self'",
].join('; ');

/** Every answer carries these: pages, files, API and errors. `ancestors`: who may frame this one. */
export const setSafetyHeaders = (response: ServerResponse, ancestors: string): void => {
  response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors ${ancestors}`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // `same-origin` and not `no-referrer`: the look-up form must send its origin, and no other site a code.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
};
