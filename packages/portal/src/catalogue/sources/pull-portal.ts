import { portalCode } from './portal-entry.ts';
import { askPatiently, type Patience } from './patient-fetch.ts';
import type { Pulled } from './pull-gateway.ts';
import { SourceError } from './source-error.ts';
import { amountOf, listOf, objectOf } from './source-text.ts';

const pageSize = 50;
/** More pages than any catalogue has: a source that never ends is broken. */
const mostPages = 1_000;

const totalOf = (data: Record<string, unknown>): number | null => {
  for (const name of ['total', 'totalItems', 'totalElements', 'totalCount']) {
    const total = amountOf(data[name]);
    if (total !== null) return total;
  }
  return null;
};

/**
 * Every procedure of the national portal's public JSON, page by page until one brings nothing unknown.
 * `address` has `{page}` (from 1) and `{size}` in it. Either all of them, or a {@link SourceError}: a
 * total that is greater than what came means that something is missing; one that is smaller, as happens
 * while the portal updates itself, does no harm. Where it tells none, no page but the last may be short.
 */
export const pullPortal = async (
  address: string,
  patience: Patience,
  signal: AbortSignal,
  onProgress: (done: number, all: number) => void,
): Promise<Pulled> => {
  const records = new Map<string, unknown>();
  let total = 0;
  let short = false;
  for (let page = 1; page <= mostPages; page += 1) {
    const at = address.replaceAll('{page}', String(page)).replaceAll('{size}', String(pageSize));
    const answer = objectOf(
      await askPatiently(at, { headers: { Accept: 'application/json' } }, patience, signal),
    );
    const data = objectOf(answer['data']);
    if (!Array.isArray(data['items'])) throw new SourceError('broken', `${records.size}/${total}`);
    total = Math.max(total, totalOf(data) ?? 0);
    const before = records.size;
    for (const [index, item] of listOf(data['items']).entries())
      records.set(portalCode(item) ?? `page ${page}, ${index}`, item);
    onProgress(records.size, Math.max(total, records.size));
    // An empty page, or the last one over again, as portals answer to a page that is not there.
    if (records.size === before) break;
    if (short && total === 0) throw new SourceError('not-whole', `${records.size}/?`);
    short = listOf(data['items']).length < pageSize;
  }
  if (records.size === 0 && total === 0) throw new SourceError('empty');
  if (records.size < total) throw new SourceError('not-whole', `${records.size}/${total}`);
  return { records: [...records.values()], resumed: 0 };
};
