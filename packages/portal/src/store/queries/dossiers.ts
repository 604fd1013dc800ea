import type { CompiledQuery, Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { KnownDossier } from '../store.ts';
import { Delta } from '../tallies/delta.ts';
import { inChunks } from './chunks.ts';
import { fromColumns, type DossierColumns } from './dossier-row.ts';
import { moveTallies } from './move-tallies.ts';

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

/** Gives how many there were. */
export const removeSample = async (db: Kysely<Schema>, ward: string): Promise<number> => {
  const delta = new Delta();
  const removed = await remove(db, ward, ['sample', 1], delta);
  await moveTallies(db, ward, delta);
  return removed;
};
