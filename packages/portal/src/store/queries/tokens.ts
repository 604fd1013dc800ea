import type { Kysely, Selectable } from 'kysely';
import type { TokenScope } from '@motcua/sdk';
import type { Schema } from '../schema.ts';
import type { TokenRow } from '../writers.ts';
import { nextId } from './next-id.ts';

const toRow = (row: Selectable<Schema['tokens']>): TokenRow => ({
  id: Number(row.id),
  hash: row.hash,
  scopes: row.scopes.split(' ') as TokenScope[],
  label: row.label,
  createdAt: Number(row.created_at),
  revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
});

export const byHash = async (
  db: Kysely<Schema>,
  ward: string,
  hash: string,
): Promise<TokenRow | null> => {
  const row = await db
    .selectFrom('tokens')
    .selectAll()
    .where('ward', '=', ward)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ? toRow(row) : null;
};

export const all = async (db: Kysely<Schema>, ward: string): Promise<TokenRow[]> => {
  const rows = await db
    .selectFrom('tokens')
    .selectAll()
    .where('ward', '=', ward)
    .orderBy('id')
    .execute();
  return rows.map(toRow);
};

export const add = async (
  db: Kysely<Schema>,
  ward: string,
  { hash, scopes, label, createdAt }: Omit<TokenRow, 'id' | 'revokedAt'>,
): Promise<number> => {
  const id = await nextId(db, 'tokens', ward);
  await db
    .insertInto('tokens')
    .values({
      ward,
      id,
      hash,
      scopes: scopes.join(' '),
      label,
      created_at: createdAt,
      revoked_at: null,
    })
    .execute();
  return id;
};

/** Whether there was such a token that still worked. */
export const revoke = async (
  db: Kysely<Schema>,
  ward: string,
  id: number,
  at: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('tokens')
    .set({ revoked_at: at })
    .where('ward', '=', ward)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
