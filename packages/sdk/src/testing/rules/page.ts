import type { Page } from '../../contract/common.ts';
import { Refused } from '../problems.ts';

const standardLimit = 50;

const startOf = (cursor: string): number => {
  try {
    const start = /^p(\d+)$/.exec(atob(cursor))?.[1];
    if (start !== undefined) return Number(start);
  } catch {
    // Not one of ours, as below.
  }
  throw new Refused('request-invalid', 'cursor');
};

/** One page of a list. Cursors are opaque to whoever gets them. */
export const pageOf = <Item>(
  items: Item[],
  { cursor, limit = standardLimit }: { cursor?: string | undefined; limit?: number | undefined },
): Page<Item> => {
  const start = cursor === undefined ? 0 : startOf(cursor);
  const end = start + limit;
  return {
    items: items.slice(start, end),
    nextCursor: end < items.length ? btoa(`p${end}`) : null,
    total: items.length,
  };
};
