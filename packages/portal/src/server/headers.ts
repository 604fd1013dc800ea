import type { ServerResponse } from 'node:http';

/** What the headers of an answer depend on. */
export interface HeaderContext {
  /** Without query, below the sub-path. */
  path: string;
  /** The citizen came over TLS: to this server, or to a proxy that is believed. */
  secure: boolean;
  /** Sites that may frame `/nhung…`. */
  allowedOrigins: readonly string[];
}

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
].join('; ');

const below = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

const isFrame = (path: string) => below(path, '/nhung') || below(path, '/en/nhung');

/** What pages of other sites load: data, widgets, badges, frames. */
const isShared = (path: string) =>
  isFrame(path) || ['/api', '/widgets', '/badge'].some((folder) => below(path, folder));

/** Every answer carries these: pages, files, API, refusals, also those that no page has seen. */
export const safetyHeaders = ({
  path,
  secure,
  allowedOrigins,
}: HeaderContext): Record<string, string> => {
  const framers = isFrame(path) ? ["'self'", ...allowedOrigins].join(' ') : "'none'";
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors ${framers}`,
    'X-Content-Type-Options': 'nosniff',
    // `same-origin` and not `no-referrer`: the look-up form must send its origin, and no other site a code.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': isShared(path) ? 'cross-origin' : 'same-origin',
    ...(secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
};

export const setSafetyHeaders = (response: ServerResponse, context: HeaderContext): void => {
  for (const [name, value] of Object.entries(safetyHeaders(context))) {
    response.setHeader(name, value);
  }
};
