import { timingSafeEqual } from 'node:crypto';
import type { TokenScope } from '@motcua/sdk';
import type { ReadableStore } from '../store/store.ts';
import { hashToken, wardOfToken } from './token.ts';

/** Who writes; `refused` tells why nobody may. */
export type Authorised = { tokenId: number } | { refused: 'unauthorized' | 'forbidden' };

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Checks the `Authorization` header of a request that writes to a ward. */
export const authorise = async (
  store: ReadableStore,
  ward: string,
  scope: TokenScope,
  header: string | undefined,
): Promise<Authorised> => {
  const token = /^Bearer +(\S+)$/i.exec(header?.trim() ?? '')?.[1];
  const tokenWard = token === undefined ? null : wardOfToken(token);
  if (token === undefined || tokenWard === null) return { refused: 'unauthorized' };
  if (tokenWard !== ward) return { refused: 'forbidden' };
  const hash = hashToken(token);
  const known = await store.tokenByHash(ward, hash);
  if (!known || !equal(known.hash, hash) || known.revokedAt !== null) {
    return { refused: 'unauthorized' };
  }
  return known.scopes.includes(scope) ? { tokenId: known.id } : { refused: 'forbidden' };
};
