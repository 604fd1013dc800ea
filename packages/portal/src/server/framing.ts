import type { IncomingMessage } from 'node:http';
import type { Asked } from './asked.ts';

/** Pages made for frames stand below this; the builder is the folder itself. */
const frames = '/nhung/';
/** What a site that may not frame them is shown instead: the reason, and nothing of the ward's. */
const refused = `${frames}khong-duoc-phep`;

/** What `refusedFramer` looks at. */
export const decidesOnFramer = 'Sec-Fetch-Dest, Sec-Fetch-Site, Referer';

export const isFrame = (path: string): boolean => path.startsWith(frames);

/** Who may show a page inside another, as the policy's `frame-ancestors`. */
export const ancestorsOf = (path: string, allowed: readonly string[]): string => {
  if (path === refused) return '*';
  return isFrame(path) ? ["'self'", ...allowed].join(' ') : "'none'";
};

const originOf = (address: string | undefined): string | null =>
  address !== undefined && URL.canParse(address) ? new URL(address).origin : null;

/**
 * The origin of the page around this frame, where it is not allowed. A browser that tells neither where a
 * request goes nor who asks gets the page itself, and keeps to `frame-ancestors` without a word of ours.
 */
const refusedFramer = ({ headers }: IncomingMessage, allowed: readonly string[]): string | null => {
  const { 'sec-fetch-dest': goal, 'sec-fetch-site': site, referer } = headers;
  if ((goal !== 'iframe' && goal !== 'frame') || site === 'same-origin') return null;
  const framer = originOf(referer);
  return framer === null || allowed.includes(framer) ? null : framer;
};

/** Sends the frame of a site that is not allowed to the page that tells the reason. */
export const rerouteFrame = (asked: Asked): void => {
  const framer = refusedFramer(asked.request, asked.framers);
  if (framer === null) return;
  const lang = new URLSearchParams(asked.search).get('lang') === 'en' ? { lang: 'en' } : {};
  asked.path = refused;
  asked.search = `?${new URLSearchParams({ origin: framer, ...lang })}`;
  asked.request.url = asked.path + asked.search;
};

/**
 * Whether a form was sent from a page of a site that is not allowed. Ours are sent from our own pages;
 * inside a sandboxed frame they have no origin (`null`), and old browsers tell none.
 */
export const isForeignForm = (
  { headers }: IncomingMessage,
  allowed: readonly string[],
): boolean => {
  const { origin, 'sec-fetch-site': site } = headers;
  return (
    site === 'cross-site' && origin !== undefined && origin !== 'null' && !allowed.includes(origin)
  );
};
