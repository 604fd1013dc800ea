import type { Kysely, Selectable } from 'kysely';
import type { ApologyReason } from '@motcua/sdk';
import type { StatusCode } from '../../ingest/record.ts';
import type { KnownLetter, LetterRow } from '../letters.ts';
import type { Schema } from '../schema.ts';
import { nextId } from './next-id.ts';

type Db = Kysely<Schema>;

const optional = (value: number | null): number | null => (value === null ? null : Number(value));

type Row = Selectable<Schema['apologies']> & { status: number | null; finish_at: number | null };

const fromColumns = (row: Row): KnownLetter => ({
  id: Number(row.id),
  dossierCode: row.dossier_code,
  reason: row.reason as ApologyReason,
  explanation: row.explanation,
  procedure: { code: row.procedure_code, title: row.procedure_title },
  field: row.field,
  unit: row.unit,
  promisedAt: Number(row.promised_at),
  newDue: row.new_due,
  draftedAt: Number(row.drafted_at),
  signed:
    row.signed_at === null
      ? null
      : {
          at: Number(row.signed_at),
          number: row.number!,
          date: row.letter_date!,
          office: row.office!,
        },
  publishedAt: optional(row.published_at),
  settled:
    row.settled_at === null ? null : { at: Number(row.settled_at), kept: Number(row.kept) === 1 },
  dossier:
    row.status === null
      ? null
      : { status: Number(row.status) as StatusCode, finishAt: optional(row.finish_at) },
});

const toColumns = (letter: LetterRow) => ({
  dossier_code: letter.dossierCode,
  reason: letter.reason,
  explanation: letter.explanation,
  procedure_code: letter.procedure.code,
  procedure_title: letter.procedure.title,
  field: letter.field,
  unit: letter.unit,
  promised_at: letter.promisedAt,
  new_due: letter.newDue,
  drafted_at: letter.draftedAt,
  number: letter.signed?.number ?? null,
  letter_date: letter.signed?.date ?? null,
  office: letter.signed?.office ?? null,
  signed_at: letter.signed?.at ?? null,
  published_at: letter.publishedAt,
  settled_at: letter.settled?.at ?? null,
  kept: letter.settled ? (letter.settled.kept ? 1 : 0) : null,
});

const withDossiers = (db: Db, ward: string) =>
  db
    .selectFrom('apologies as a')
    .leftJoin('dossiers as d', (join) =>
      join.onRef('d.ward', '=', 'a.ward').onRef('d.code', '=', 'a.dossier_code'),
    )
    .selectAll('a')
    .select(['d.status', 'd.finish_at'])
    .where('a.ward', '=', ward);

/** Every letter of the ward in the order of its drafting: they are few beside the dossiers. */
export const all = async (db: Db, ward: string): Promise<KnownLetter[]> => {
  const rows = await withDossiers(db, ward).orderBy('a.id').execute();
  return rows.map(fromColumns);
};

/** A dossier has one at most. */
export const ofDossier = async (
  db: Db,
  ward: string,
  code: string,
): Promise<KnownLetter | null> => {
  const row = await withDossiers(db, ward).where('a.dossier_code', '=', code).executeTakeFirst();
  return row ? fromColumns(row) : null;
};

export const add = async (db: Db, ward: string, letter: LetterRow): Promise<number> => {
  const id = await nextId(db, 'apologies', ward);
  await db
    .insertInto('apologies')
    .values({ ward, id, ...toColumns(letter) })
    .execute();
  return id;
};

export const save = async (db: Db, ward: string, id: number, letter: LetterRow): Promise<void> => {
  await db
    .updateTable('apologies')
    .set(toColumns(letter))
    .where('ward', '=', ward)
    .where('id', '=', id)
    .execute();
};

/** None that is published. */
export const remove = async (db: Db, ward: string, id: number): Promise<void> => {
  await db
    .deleteFrom('apologies')
    .where('ward', '=', ward)
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .execute();
};

/** Letters about dossiers of the sample, before those go. */
export const removeSample = async (db: Db, ward: string): Promise<void> => {
  await db
    .deleteFrom('apologies')
    .where('ward', '=', ward)
    .where('dossier_code', 'in', (eb) =>
      eb.selectFrom('dossiers').select('code').where('ward', '=', ward).where('sample', '=', 1),
    )
    .execute();
};
