import type { Answerer, Asked } from './asked.ts';
import { ancestorsOf, decidesOnFramer, isFrame } from './framing.ts';

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

const below = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

/** What pages of other sites load: data, widgets, badges, frames, and what a frame without an origin loads. */
const isShared = (path: string) =>
  isFrame(path) || ['/api', '/widgets', '/badge', '/_astro'].some((folder) => below(path, folder));

/**
 * Names and values in turn. Every answer carries these: pages, files, API, refusals, also to bytes that no
 * page has seen. The path is one below the sub-path, without query; `framers` are the sites that may show
 * pages for frames.
 */
export const safetyHeaders = (path: string, framers: readonly string[] = []): string[] => [
  'Content-Security-Policy',
  `${policy}; frame-ancestors ${ancestorsOf(path, framers)}`,
  'X-Content-Type-Options',
  'nosniff',
  // `same-origin` and not `no-referrer`: the look-up form must send its origin, and no other site a code.
  'Referrer-Policy',
  'same-origin',
  'Permissions-Policy',
  'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy',
  'same-origin',
  'Cross-Origin-Resource-Policy',
  isShared(path) ? 'cross-origin' : 'same-origin',
  ...(isFrame(path) ? ['Vary', decidesOnFramer] : []),
];

/** Of one sending: its request's id and, to who came over TLS, that it shall stay so. */
export const sendingHeaders = ({
  requestId,
  secure,
}: Pick<Asked, 'requestId' | 'secure'>): string[] =>
  secure
    ? ['X-Request-Id', requestId, 'Strict-Transport-Security', 'max-age=31536000']
    : ['X-Request-Id', requestId];

/** Sets names and values that come in turn. */
export const setHeaders = (
  response: { setHeader(name: string, value: string): unknown },
  headers: readonly string[],
): void => {
  for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at]!, headers[at + 1]!);
};

export const setSafetyHeaders = (asked: Asked): void => {
  setHeaders(asked.response, safetyHeaders(asked.path, asked.framers));
  setHeaders(asked.response, sendingHeaders(asked));
};

/** For answers that are written straight to the response; those that are kept hold theirs. */
export const withSafetyHeaders =
  (answerer: Answerer): Answerer =>
  (asked) => {
    setSafetyHeaders(asked);
    return answerer(asked);
  };
