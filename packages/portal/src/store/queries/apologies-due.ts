import type { Kysely } from 'kysely';
import type { DueDossier } from '../letters.ts';
import type { Schema } from '../schema.ts';
import type { Reading } from '../store.ts';
import { withCatalogue } from './with-catalogue.ts';

const optional = (value: number | null): number | null => (value === null ? null : Number(value));

/** Accepted dossiers that are there at an instant and have a due date, latest due first. */
const withDue = (db: Kysely<Schema>, ward: string, asOf: number) =>
  withCatalogue(db, ward)
    .select((eb) => [
      'd.code',
      eb.fn.coalesce('p.code', 'd.procedure_code').as('procedure_code'),
      'p.title as procedure_title',
      eb.fn.coalesce('p.field', 'd.field').as('field'),
      'd.unit',
      'd.first_due_at',
      'd.due_at',
      'd.supplements',
      'd.finish_at',
    ])
    .where('d.status', 'not in', [1, 3])
    .where('d.received_at', '<=', asOf)
    .where('d.due_at', 'is not', null)
    .orderBy('d.due_at', 'desc')
    .orderBy('d.code');

type Row = Awaited<ReturnType<ReturnType<typeof withDue>['execute']>>[number];

const fromRow = (row: Row, asOf: number): DueDossier => {
  const dueAt = Number(row.due_at);
  const finishAt = optional(row.finish_at);
  return {
    code: row.code,
    procedureCode: row.procedure_code,
    procedureTitle: row.procedure_title,
    field: row.field,
    unit: row.unit,
    firstDueAt: optional(row.first_due_at) ?? dueAt,
    dueAt,
    supplemented: row.supplements !== '[]',
    finishAt: finishAt !== null && finishAt <= asOf ? finishAt : null,
  };
};

/** Those that are or were past their due instant in the reading. */
export const late = async (
  db: Kysely<Schema>,
  ward: string,
  { start, asOf }: Reading,
): Promise<DueDossier[]> => {
  const rows = await withDue(db, ward, asOf)
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
    .execute();
  return rows.map((row) => fromRow(row, asOf));
};

/** Those in progress that are due from an instant on until another, not waiting on the citizen. */
export const dueUntil = async (
  db: Kysely<Schema>,
  ward: string,
  asOf: number,
  until: number,
): Promise<DueDossier[]> => {
  const rows = await withDue(db, ward, asOf)
    .where('d.due_at', '>=', asOf)
    .where('d.due_at', '<=', until)
    .where('d.status', 'not in', [5, 6])
    .where((eb) => eb.or([eb('d.finish_at', 'is', null), eb('d.finish_at', '>', asOf)]))
    .execute();
  return rows.map((row) => fromRow(row, asOf));
};
