import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Dossiers `d` of a ward, each with the catalogue's procedure `p` where its code is known there. */
export const withCatalogue = (db: Kysely<Schema>, ward: string) =>
  db
    .selectFrom('dossiers as d')
    .leftJoin('procedure_codes as c', (join) =>
      join.onRef('c.ward', '=', 'd.ward').onRef('c.code', '=', 'd.procedure_code'),
    )
    .leftJoin('procedures as p', (join) =>
      join.onRef('p.ward', '=', 'c.ward').onRef('p.code', '=', 'c.procedure_code'),
    )
    .where('d.ward', '=', ward);
