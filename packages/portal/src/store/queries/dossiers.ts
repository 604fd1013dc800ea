import type { CompiledQuery, Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { KnownDossier, LateDossier, Reading } from '../store.ts';
import { Delta } from '../tallies/delta.ts';
import { inChunks } from './chunks.ts';
import { fromColumns, type DossierColumns } from './dossier-row.ts';
import { moveTallies } from './move-tallies.ts';
import { withCatalogue } from './with-catalogue.ts';

const optional = (value: number | null): number | null => (value === null ? null : Number(value));

/** Chunks are filled up with their last code, so that all share one statement. */
export const byCodes = async (
  db: Kysely<Schema>,
  ward: string,
  codes: string[],
): Promise<KnownDossier[]> => {
  const found: KnownDossier[] = [];
  let query: CompiledQuery | undefined;
  for (const chunk of inChunks(codes)) {
    const wanted = query ? [...chunk] : chunk;
    while (query && wanted.length < query.parameters.length - 1) wanted.push(wanted.at(-1)!);
    query ??= db
      .selectFrom('dossiers')
      .selectAll()
      .where('ward', '=', ward)
      .where('code', 'in', chunk)
      .compile();
    const { rows } = await db.executeQuery<DossierColumns>({
      ...query,
      parameters: [ward, ...wanted],
    });
    for (const row of rows) found.push(fromColumns(row));
  }
  return found;
};

/** Takes away the dossiers in which a column has a value, and tells `delta`; gives how many there were. */
export const remove = async (
  db: Kysely<Schema>,
  ward: string,
  [column, value]: ['import_id' | 'sample', number],
  delta: Delta,
): Promise<number> => {
  const rows = await db
    .deleteFrom('dossiers')
    .where('ward', '=', ward)
    .where(column, '=', value)
    .returningAll()
    .execute();
  for (const row of rows) delta.remove(fromColumns(row));
  return rows.length;
};

export const removeSample = async (db: Kysely<Schema>, ward: string): Promise<void> => {
  const delta = new Delta();
  await remove(db, ward, ['sample', 1], delta);
  await moveTallies(db, ward, delta);
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
