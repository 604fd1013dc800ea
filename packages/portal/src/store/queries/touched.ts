import type { Kysely } from 'kysely';
import type { RunEach } from '../engine.ts';
import type { Schema } from '../schema.ts';
import type { DossierRow, Touched } from '../store.ts';
import type { Delta } from '../tallies/delta.ts';
import { columnNames, toValues, type DossierColumns } from './dossier-row.ts';

/** Puts dossiers in, or in the place of those with their codes; `rows` in the order of `columnNames`. */
export const put = async (
  db: Kysely<Schema>,
  runEach: RunEach,
  rows: unknown[][],
): Promise<void> => {
  const named = (value: (name: (typeof columnNames)[number]) => unknown) =>
    Object.fromEntries(columnNames.map((name) => [name, value(name)]));
  const { sql } = db
    .insertInto('dossiers')
    .values(named(() => 0) as unknown as DossierColumns)
    .onConflict((conflict) =>
      conflict
        .columns(['ward', 'code'])
        .doUpdateSet((eb) => named((name) => eb.ref(`excluded.${name}`))),
    )
    .compile();
  await runEach(db, sql, rows);
};

/** The columns that were otherwise. */
const differing = (is: DossierRow, was: DossierRow): Partial<DossierColumns> => {
  const [now, before] = [toValues('', 0, is), toValues('', 0, was)];
  const columns = columnNames.map((name, at) => [name, before[at]] as const);
  return Object.fromEntries(columns.filter(([, value], at) => value !== now[at]));
};

const putVersions = async (
  db: Kysely<Schema>,
  runEach: RunEach,
  rows: Schema['dossier_versions'][],
): Promise<void> => {
  if (!rows[0]) return;
  const { sql } = db.insertInto('dossier_versions').values(rows[0]).compile();
  await runEach(db, sql, rows.map(Object.values<unknown>));
};

/** JSON of what undoing needs; `null` for a row that was not written. */
const previous = (each: Exclude<Touched, { what: 'new' }>): string => {
  switch (each.what) {
    case 'changed':
      return JSON.stringify(differing(each.row, each.before));
    case 'confirmed':
      return JSON.stringify({ data_at: each.before.dataAt });
    case 'named':
      return 'null';
  }
};

/** A confirmation says nothing new but its time: no index has to be written. */
export const putTime = async (
  db: Kysely<Schema>,
  runEach: RunEach,
  ward: string,
  list: { code: string; dataAt: number; importId: number }[],
): Promise<void> => {
  const { sql } = db
    .updateTable('dossiers')
    .set({ data_at: 0, import_id: 0 })
    .where('ward', '=', ward)
    .where('code', '=', '')
    .compile();
  await runEach(
    db,
    sql,
    list.map(({ dataAt, importId, code }) => [dataAt, importId, ward, code]),
  );
};

/** Writes what an import makes of dossiers, and what undoing needs; tells `delta` how they moved. */
export const save = async (
  db: Kysely<Schema>,
  runEach: RunEach,
  { ward, importId }: { ward: string; importId: number },
  touched: Touched[],
  delta: Delta,
): Promise<void> => {
  const rows: unknown[][] = [];
  const times: { code: string; dataAt: number; importId: number }[] = [];
  const versions: Schema['dossier_versions'][] = [];
  for (const each of touched) {
    if ('row' in each) {
      rows.push(toValues(ward, importId, each.row));
      delta.add(each.row);
    }
    if (each.what === 'new') continue;
    if (each.what === 'changed') delta.remove(each.before);
    const { code, importId: previousImport } = each.before;
    if (each.what === 'confirmed') times.push({ code, dataAt: each.dataAt, importId });
    versions.push({
      ward,
      import_id: importId,
      code,
      previous_import: previousImport,
      previous: previous(each),
    });
  }
  await put(db, runEach, rows);
  await putTime(db, runEach, ward, times);
  await putVersions(db, runEach, versions);
};
