import { setImmediate } from 'node:timers/promises';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Schema } from '../schema.ts';
import type { DossierRow, LateDossier, Reading } from '../store.ts';
import { inChunks } from './chunks.ts';
import { withCatalogue } from './with-catalogue.ts';

type Row = Selectable<Schema['dossiers']>;

const optional = (value: number | null): number | null => (value === null ? null : Number(value));

/** Numbers pass through `Number`: some engines give big integers as text. */
const fromRow = (row: Row): DossierRow => ({
  code: row.code,
  procedureCode: row.procedure_code,
  procedureTitle: row.procedure_title,
  field: row.field,
  channel: row.channel as DossierRow['channel'],
  status: Number(row.status) as DossierRow['status'],
  receivedAt: Number(row.received_at),
  dueAt: optional(row.due_at),
  dueWholeDay: Number(row.due_whole_day) === 1,
  firstDueAt: optional(row.first_due_at),
  finishedAt: optional(row.finished_at),
  returnedAt: optional(row.returned_at),
  unit: row.unit,
  phoneHash: row.phone_hash,
  supplements: row.supplements,
  finishAt: optional(row.finish_at),
  finishClass: row.finish_class as DossierRow['finishClass'],
  odd: row.odd as DossierRow['odd'],
  dataAt: Number(row.data_at),
  sample: Number(row.sample) === 1,
});

const toRow = (ward: string, row: DossierRow): Insertable<Schema['dossiers']> => ({
  ward,
  code: row.code,
  procedure_code: row.procedureCode,
  procedure_title: row.procedureTitle,
  field: row.field,
  channel: row.channel,
  status: row.status,
  received_at: row.receivedAt,
  due_at: row.dueAt,
  due_whole_day: row.dueWholeDay ? 1 : 0,
  first_due_at: row.firstDueAt,
  finished_at: row.finishedAt,
  returned_at: row.returnedAt,
  unit: row.unit,
  phone_hash: row.phoneHash,
  supplements: row.supplements,
  finish_at: row.finishAt,
  finish_class: row.finishClass,
  odd: row.odd,
  data_at: row.dataAt,
  sample: row.sample ? 1 : 0,
});

export const byCodes = async (
  db: Kysely<Schema>,
  ward: string,
  codes: string[],
): Promise<DossierRow[]> => {
  const found: DossierRow[] = [];
  for (const chunk of inChunks(codes)) {
    const rows = await db
      .selectFrom('dossiers')
      .selectAll()
      .where('ward', '=', ward)
      .where('code', 'in', chunk)
      .execute();
    for (const row of rows) found.push(fromRow(row));
  }
  return found;
};

/** Inserts, or puts in the place of the row with the same code. The event loop turns between chunks. */
export const save = async (
  db: Kysely<Schema>,
  ward: string,
  rows: DossierRow[],
  onSaved?: (rows: number) => void,
): Promise<void> => {
  let saved = 0;
  for (const chunk of inChunks(rows)) {
    const codes = chunk.map(({ code }) => code);
    await db.deleteFrom('dossiers').where('ward', '=', ward).where('code', 'in', codes).execute();
    await db
      .insertInto('dossiers')
      .values(chunk.map((row) => toRow(ward, row)))
      .execute();
    saved += chunk.length;
    onSaved?.(saved);
    await setImmediate();
  }
};

export const removeSample = async (db: Kysely<Schema>, ward: string): Promise<void> => {
  await db.deleteFrom('dossiers').where('ward', '=', ward).where('sample', '=', 1).execute();
};

export const late = async (
  db: Kysely<Schema>,
  ward: string,
  { start, asOf }: Reading,
): Promise<LateDossier[]> => {
  const rows = await withCatalogue(db, ward)
    .select((eb) => [
      eb.fn.coalesce('p.code', 'd.procedure_code').as('procedure_code'),
      eb.fn.coalesce('p.title', 'd.procedure_title').as('procedure_title'),
      eb.fn.coalesce('p.field', 'd.field').as('field'),
      'd.unit',
      'd.first_due_at',
      'd.due_at',
      'd.finish_at',
    ])
    .where('d.status', 'not in', [1, 3])
    .where('d.received_at', '<=', asOf)
    .where('d.due_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('d.finish_at', '>=', start),
          eb('d.finish_at', '<=', asOf),
          eb('d.finish_class', '=', 'late'),
        ]),
        eb.and([
          eb.or([eb('d.finish_at', 'is', null), eb('d.finish_at', '>', asOf)]),
          eb('d.due_at', '<', asOf),
          eb('d.status', 'not in', [5, 6]),
        ]),
      ]),
    )
    .orderBy('d.due_at', 'desc')
    .orderBy('d.code')
    .execute();
  return rows.map((row) => {
    const dueAt = Number(row.due_at);
    const finishAt = optional(row.finish_at);
    return {
      procedureCode: row.procedure_code,
      procedureTitle: row.procedure_title,
      field: row.field,
      unit: row.unit,
      firstDueAt: optional(row.first_due_at) ?? dueAt,
      dueAt,
      finishAt: finishAt !== null && finishAt <= asOf ? finishAt : null,
    };
  });
};
