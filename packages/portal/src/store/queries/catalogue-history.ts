import type { PublicationKind, PublishedChange } from '@motcua/sdk';
import type { Kysely } from 'kysely';
import type { PublishedProcedure } from '../../catalogue/published.ts';
import type { ProcedureVersion, PublicationRow, Published } from '../catalogue-rows.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './chunks.ts';

/** The log's lines of [from, until), oldest first. */
export const publications = async (
  db: Kysely<Schema>,
  ward: string,
  from: number,
  until: number,
): Promise<PublicationRow[]> => {
  const rows = await db
    .selectFrom('publications')
    .select(['at', 'kind', 'code', 'title', 'field', 'successor', 'changes'])
    .where('ward', '=', ward)
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    at: Number(row.at),
    kind: row.kind as PublicationKind,
    changes: JSON.parse(row.changes) as PublishedChange[],
  }));
};

/** Instant of the log's first line. */
export const since = async (db: Kysely<Schema>, ward: string): Promise<number | null> => {
  const row = await db
    .selectFrom('publications')
    .select((eb) => eb.fn.min('at').as('at'))
    .where('ward', '=', ward)
    .executeTakeFirst();
  return row?.at == null ? null : Number(row.at);
};

/** All versions of a procedure, oldest first. */
export const versions = async (
  db: Kysely<Schema>,
  ward: string,
  code: string,
): Promise<ProcedureVersion[]> => {
  const rows = await db
    .selectFrom('procedure_versions')
    .select(['number', 'valid_from', 'valid_until', 'body'])
    .where('ward', '=', ward)
    .where('code', '=', code)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: Number(row.number),
    validFrom: Number(row.valid_from),
    validUntil: row.valid_until === null ? null : Number(row.valid_until),
    procedure: JSON.parse(row.body) as PublishedProcedure,
  }));
};

/** The versions that are shown, by code. */
export const shownVersions = async (
  db: Kysely<Schema>,
  ward: string,
): Promise<Map<string, PublishedProcedure>> => {
  const rows = await db
    .selectFrom('procedure_versions')
    .select(['code', 'body'])
    .where('ward', '=', ward)
    .where('valid_until', 'is', null)
    .execute();
  return new Map(rows.map(({ code, body }) => [code, JSON.parse(body) as PublishedProcedure]));
};

/** Ends the versions that a change ends, begins those that it begins, and writes the log's lines. */
export const record = async (
  db: Kysely<Schema>,
  ward: string,
  { at, procedures, changes }: Published,
): Promise<void> => {
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const last = await db
    .selectFrom('publications')
    .select((eb) => eb.fn.max('id').as('id'))
    .where('ward', '=', ward)
    .executeTakeFirst();
  let id = Number(last?.id ?? 0);
  for (const chunk of inChunks(changes)) {
    const codes = chunk.map(({ code }) => code);
    await db
      .updateTable('procedure_versions')
      .set({ valid_until: at })
      .where('ward', '=', ward)
      .where('code', 'in', codes)
      .where('valid_until', 'is', null)
      .execute();
    const numbers = await db
      .selectFrom('procedure_versions')
      .select((eb) => ['code', eb.fn.max('number').as('number')])
      .where('ward', '=', ward)
      .where('code', 'in', codes)
      .groupBy('code')
      .execute();
    const numberOf = new Map(numbers.map(({ code, number }) => [code, Number(number)]));
    const begun = codes.flatMap((code) => {
      const procedure = byCode.get(code);
      return procedure ? [{ code, body: JSON.stringify(procedure) }] : [];
    });
    if (begun.length > 0) {
      await db
        .insertInto('procedure_versions')
        .values(
          begun.map(({ code, body }) => ({
            ward,
            code,
            number: (numberOf.get(code) ?? 0) + 1,
            valid_from: at,
            valid_until: null,
            body,
          })),
        )
        .execute();
    }
    await db
      .insertInto('publications')
      .values(
        chunk.map(({ changes: list, ...line }) => ({
          ward,
          id: (id += 1),
          at,
          ...line,
          changes: JSON.stringify(list),
        })),
      )
      .execute();
  }
};
