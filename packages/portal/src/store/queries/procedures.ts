import type { Kysely } from 'kysely';
import type { PublishedProcedure } from '../../catalogue/published.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './chunks.ts';

export const all = async (db: Kysely<Schema>, ward: string): Promise<PublishedProcedure[]> => {
  const rows = await db
    .selectFrom('procedures')
    .select('body')
    .where('ward', '=', ward)
    .orderBy('code')
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as PublishedProcedure);
};

export const byCode = async (
  db: Kysely<Schema>,
  ward: string,
  code: string,
): Promise<PublishedProcedure | null> => {
  const row = await db
    .selectFrom('procedure_codes as c')
    .innerJoin('procedures as p', (join) =>
      join.onRef('p.ward', '=', 'c.ward').onRef('p.code', '=', 'c.procedure_code'),
    )
    .select('p.body')
    .where('c.ward', '=', ward)
    .where('c.code', '=', code)
    .executeTakeFirst();
  return row ? (JSON.parse(row.body) as PublishedProcedure) : null;
};

/** What the catalogue calls these codes, older codes too. */
export const headings = async (
  db: Kysely<Schema>,
  ward: string,
  codes: string[],
): Promise<Map<string, { code: string; title: string; field: string }>> => {
  const found = new Map<string, { code: string; title: string; field: string }>();
  for (const chunk of inChunks(codes)) {
    const rows = await db
      .selectFrom('procedure_codes as c')
      .innerJoin('procedures as p', (join) =>
        join.onRef('p.ward', '=', 'c.ward').onRef('p.code', '=', 'c.procedure_code'),
      )
      .select(['c.code as asked', 'p.code', 'p.title', 'p.field'])
      .where('c.ward', '=', ward)
      .where('c.code', 'in', chunk)
      .execute();
    for (const { asked, ...heading } of rows) found.set(asked, heading);
  }
  return found;
};

export const replace = async (
  db: Kysely<Schema>,
  ward: string,
  list: PublishedProcedure[],
): Promise<void> => {
  await db.deleteFrom('procedures').where('ward', '=', ward).execute();
  await db.deleteFrom('procedure_codes').where('ward', '=', ward).execute();
  for (const chunk of inChunks(list)) {
    await db
      .insertInto('procedures')
      .values(
        chunk.map((procedure) => ({
          ward,
          code: procedure.code,
          title: procedure.title,
          field: procedure.field,
          body: JSON.stringify(procedure),
        })),
      )
      .execute();
    await db
      .insertInto('procedure_codes')
      .values(
        chunk.flatMap(({ code, aliases }) =>
          [code, ...aliases].map((each) => ({ ward, code: each, procedure_code: code })),
        ),
      )
      .execute();
  }
};
