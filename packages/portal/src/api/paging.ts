import type { Page } from '@motcua/sdk';
import { ProblemError } from './problems.ts';

const standardLimit = 50;

const startOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  const start = /^p(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (start === undefined) {
    throw new ProblemError('request-invalid', [{ path: 'cursor', message: 'cursor' }]);
  }
  return Number(start);
};

/** One page of a list that is wholly at hand. */
export const pageOf = <Item>(
  items: Item[],
  { cursor, limit = standardLimit }: { cursor?: string | undefined; limit?: number | undefined },
): Page<Item> => {
  const start = startOf(cursor);
  const end = start + limit;
  return {
    items: items.slice(start, end),
    nextCursor: end < items.length ? Buffer.from(`p${end}`).toString('base64url') : null,
    total: items.length,
  };
};
