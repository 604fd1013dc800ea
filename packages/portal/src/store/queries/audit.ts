import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { AuditEntry } from '../writers.ts';
import { nextId } from './next-id.ts';

export const add = async (
  db: Kysely<Schema>,
  ward: string,
  { at, actor, action, requestId, detail }: AuditEntry,
): Promise<void> => {
  await db
    .insertInto('audit')
    .values({
      ward,
      id: await nextId(db, 'audit', ward),
      at,
      actor,
      action,
      request_id: requestId,
      detail: JSON.stringify(detail),
    })
    .execute();
};

export const all = async (db: Kysely<Schema>, ward: string): Promise<AuditEntry[]> => {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('ward', '=', ward)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    at: Number(row.at),
    actor: row.actor,
    action: row.action as AuditEntry['action'],
    requestId: row.request_id,
    detail: JSON.parse(row.detail) as AuditEntry['detail'],
  }));
};
