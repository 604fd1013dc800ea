import type { Asked } from './asked.ts';
import { longestUrl, mostBody } from './limits.ts';
import { refuse } from './refuse.ts';

/** The only page that takes a form, in its two languages. */
const formPages = new Set(['/tra-cuu', '/en/tra-cuu']);

/** Answers what no page should see; `true` when it did. */
export const guard = (asked: Asked): boolean => {
  const { request, path } = asked;
  const { method = 'GET', url = '' } = request;
  if (url.length > longestUrl) {
    refuse(asked, 414);
    return true;
  }
  if (method === 'GET' || method === 'HEAD') return false;
  if (method !== 'POST' || !formPages.has(path)) {
    refuse(asked, 405, { Allow: formPages.has(path) ? 'GET, HEAD, POST' : 'GET, HEAD' });
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
