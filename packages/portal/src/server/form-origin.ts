import type { IncomingHttpHeaders } from 'node:http';
import type { Asked } from './asked.ts';

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/** The host that the citizen asked for: of the configured site, else as the browser named it. */
const ownHosts = (headers: IncomingHttpHeaders, site: string | null): (string | undefined)[] => [
  headers.host,
  site === null ? undefined : new URL(site).host,
];

/**
 * Whether a form came from a page of ours. Newer browsers say so (`Sec-Fetch-Site`), older ones name the
 * page's origin. One that says neither is let in: nothing here is done because of who somebody is (no
 * cookie, no signed-in session), so that a foreign page gains nothing from sending it through a visitor.
 */
export const isOwnForm = ({ request: { headers } }: Asked, site: string | null): boolean => {
  const { origin } = headers;
  const from = headers['sec-fetch-site'];
  // `none`: a person sent it anew by reloading.
  if (from !== undefined) return from === 'same-origin' || from === 'none';
  if (origin === undefined) return true;
  const host = hostOf(origin);
  return host !== null && ownHosts(headers, site).includes(host);
};
