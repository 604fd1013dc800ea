import type { Kysely } from 'kysely';
import type { DueDossier } from '../letters.ts';
import type { Schema } from '../schema.ts';
import type { Reading } from '../store.ts';
import { movedByCitizen } from './moved-by-citizen.ts';
import { withCatalogue } from './with-catalogue.ts';

const optional = (value: number | null): number | null => (value === null ? null : Number(value));

/** Accepted dossiers that are there at an instant and were promised a date, latest due first. */
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
      'd.finish_class',
    ])
    .where('d.status', 'not in', [1, 3])
    .where('d.received_at', '<=', asOf)
    .where((eb) => eb.or([eb('d.due_at', 'is not', null), eb('d.first_due_at', 'is not', null)]))
    .orderBy((eb) => eb.fn.coalesce('d.due_at', 'd.first_due_at'), 'desc')
    .orderBy('d.code');

type Row = Awaited<ReturnType<ReturnType<typeof withDue>['execute']>>[number];

const fromRow = (row: Row, supplemented: boolean, asOf: number): DueDossier => {
  const [first, due, finishAt] = [row.first_due_at, row.due_at, row.finish_at].map(optional);
  return {
    code: row.code,
    procedureCode: row.procedure_code,
    procedureTitle: row.procedure_title,
    field: row.field,
    unit: row.unit,
    firstDueAt: (first ?? due)!,
    dueAt: (due ?? first)!,
    supplemented,
    finishAt: finishAt != null && finishAt <= asOf ? finishAt : null,
  };
};

/** Put off, or taken away, as the register has it. */
const isMoved = ({ first_due_at: first, due_at: due }: Row): boolean =>
  first !== null && (due === null || Number(first) < Number(due));

/** Each with its row; a supplement that no register tells is looked for where it makes a difference. */
const dossiersOf = async (
  db: Kysely<Schema>,
  ward: string,
  rows: Row[],
  asOf: number,
): Promise<{ row: Row; dossier: DueDossier }[]> => {
  const moved = rows.filter(isMoved).map(({ code }) => code);
  const byCitizen = await movedByCitizen(db, ward, moved);
  return rows.map((row) => {
    const supplemented = row.supplements !== '[]' || byCitizen.has(row.code);
    return { row, dossier: fromRow(row, supplemented, asOf) };
  });
};

/** Those that are or were past the date that the ward answers for in the reading. */
export const late = async (
  db: Kysely<Schema>,
  ward: string,
  { start, asOf }: Reading,
): Promise<DueDossier[]> => {
  const rows = await withDue(db, ward, asOf)
    .where((eb) => {
      const unsupplemented = eb('d.supplements', '=', '[]');
      const open = eb.and([
        eb.or([eb('d.finish_at', 'is', null), eb('d.finish_at', '>', asOf)]),
        eb('d.status', 'not in', [5, 6]),
      ]);
      return eb.or([
        eb.and([
          eb('d.finish_at', '>=', start),
          eb('d.finish_at', '<=', asOf),
          eb.or([
            eb('d.finish_class', '=', 'late'),
            eb.and([
              unsupplemented,
              eb('d.finish_at', '>', eb.ref('d.first_due_at')),
              eb.or([eb('d.due_at', 'is', null), eb('d.due_at', '>', eb.ref('d.first_due_at'))]),
            ]),
          ]),
        ]),
        eb.and([open, eb('d.due_at', '<', asOf)]),
        eb.and([open, unsupplemented, eb('d.first_due_at', '<', asOf)]),
      ]);
    })
    .execute();
  const known = await dossiersOf(db, ward, rows, asOf);
  return known
    .filter(({ row, dossier: { supplemented, dueAt, finishAt } }) => {
      if (!supplemented || !isMoved(row)) return true;
      // By the first promise alone, for which the ward does not answer any more.
      return finishAt === null ? dueAt < asOf : row.finish_class === 'late';
    })
    .map(({ dossier }) => dossier);
};

/** Those in progress that one of their dates makes due from an instant on until another, not waiting on the citizen. */
export const dueUntil = async (
  db: Kysely<Schema>,
  ward: string,
  asOf: number,
  until: number,
): Promise<DueDossier[]> => {
  const rows = await withDue(db, ward, asOf)
    .where((eb) =>
      eb.or([
        eb.and([eb('d.due_at', '>=', asOf), eb('d.due_at', '<=', until)]),
        eb.and([
          eb('d.supplements', '=', '[]'),
          eb('d.first_due_at', '>=', asOf),
          eb('d.first_due_at', '<=', until),
        ]),
      ]),
    )
    .where('d.status', 'not in', [5, 6])
    .where((eb) => eb.or([eb('d.finish_at', 'is', null), eb('d.finish_at', '>', asOf)]))
    .execute();
  return (await dossiersOf(db, ward, rows, asOf)).map(({ dossier }) => dossier);
};
