import type { Asked } from './asked.ts';
import { isOwnForm } from './form-origin.ts';
import { isForeignForm, isFrame } from './framing.ts';
import { longestUrl, mostBody } from './limits.ts';
import { refuse } from './refuse.ts';

/** The look-up's page in its two languages, in a frame and in the hall: the only ones that take a form. */
const formPages = new Set(['/tra-cuu', '/en/tra-cuu', '/nhung/lookup', '/kiosk/tra-cuu']);

const isTaken = (asked: Asked, site: string | null): boolean =>
  isFrame(asked.path) ? !isForeignForm(asked.request, asked.framers) : isOwnForm(asked, site);

/** Answers what no page should see; `true` when it did. */
export const guard = (asked: Asked, site: string | null): boolean => {
  const { request, path, tooMany } = asked;
  const { method = 'GET', url = '' } = request;
  if (url.length > longestUrl) {
    refuse(asked, 414);
    return true;
  }
  if (tooMany !== undefined) {
    refuse(asked, 429, { 'Retry-After': String(tooMany) });
    return true;
  }
  if (method === 'GET' || method === 'HEAD') return false;
  if (method !== 'POST' || !formPages.has(path)) {
    refuse(asked, 405, { Allow: formPages.has(path) ? 'GET, HEAD, POST' : 'GET, HEAD' });
    return true;
  }
  if (!isTaken(asked, site)) {
    refuse(asked, 403, { Connection: 'close' });
    return true;
  }
  const length = request.headers['content-length'];
  if (length === undefined) {
    refuse(asked, 411, { Connection: 'close' });
    return true;
  }
  if (Number(length) > mostBody) {
    refuse(asked, 413, { Connection: 'close' });
    return true;
  }
  return false;
};
