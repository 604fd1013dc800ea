import type { Kysely } from 'kysely';
import type { Entry } from '../../catalogue/entry.ts';
import type { CatalogueLayer } from '../../catalogue/layer.ts';
import type { LayerHead } from '../catalogue-rows.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './chunks.ts';

export const heads = async (db: Kysely<Schema>, ward: string): Promise<LayerHead[]> => {
  const rows = await db
    .selectFrom('catalogue_layers')
    .select(['name', 'label', 'digest', 'origin', 'taken_at'])
    .where('ward', '=', ward)
    .orderBy('name')
    .execute();
  return rows.map(({ taken_at, ...head }) => ({
    ...(head as Omit<LayerHead, 'takenAt'>),
    takenAt: Number(taken_at),
  }));
};

export const all = async (db: Kysely<Schema>, ward: string): Promise<CatalogueLayer[]> => {
  const rows = await db
    .selectFrom('catalogue_entries')
    .select(['layer', 'body'])
    .where('ward', '=', ward)
    .orderBy('layer')
    .orderBy('code')
    .execute();
  return (await heads(db, ward)).map((head) => ({
    ...head,
    entries: rows
      .filter(({ layer }) => layer === head.name)
      .map(({ body }) => JSON.parse(body) as Entry),
  }));
};

export const save = async (
  db: Kysely<Schema>,
  ward: string,
  { name, label, digest, origin, takenAt, entries }: CatalogueLayer,
): Promise<void> => {
  await db
    .deleteFrom('catalogue_layers')
    .where('ward', '=', ward)
    .where('name', '=', name)
    .execute();
  await db
    .deleteFrom('catalogue_entries')
    .where('ward', '=', ward)
    .where('layer', '=', name)
    .execute();
  await db
    .insertInto('catalogue_layers')
    .values({ ward, name, label, digest, origin, taken_at: takenAt })
    .execute();
  for (const chunk of inChunks(entries)) {
    await db
      .insertInto('catalogue_entries')
      .values(
        chunk.map((entry) => ({
          ward,
          layer: name,
          code: entry.code,
          body: JSON.stringify(entry),
        })),
      )
      .execute();
  }
};
