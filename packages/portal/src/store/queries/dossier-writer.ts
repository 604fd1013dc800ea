import type { Kysely } from 'kysely';
import type { RunEach } from '../engine.ts';
import type { Schema } from '../schema.ts';
import type { DossierRow, Touched } from '../store.ts';
import type { Delta } from '../tallies/delta.ts';
import { columnNames, toValues, type DossierColumns } from './dossier-row.ts';

/** Compiled once: that takes as long as writing 50 rows. */
const statement = (db: Kysely<Schema>, runEach: RunEach, compile: () => { sql: string }) => {
  let sql: string | undefined;
  return (lists: Iterable<unknown[]>): Promise<number> => {
    sql ??= compile().sql;
    return runEach(db, sql, lists);
  };
};

const named = (value: (name: (typeof columnNames)[number]) => unknown) =>
  Object.fromEntries(columnNames.map((name) => [name, value(name)]));

const noVersion: Schema['dossier_versions'] = {
  ward: '',
  import_id: 0,
  code: '',
  previous_import: 0,
  previous: '',
};

/** Made as they are asked for: lists that are there all at once would outlive a collection of garbage. */
function* each<Item>(items: Item[], values: (item: Item) => unknown[]) {
  for (const item of items) yield values(item);
}

/** Gives how many rows it wrote. */
type Put = (lists: Iterable<unknown[]>) => Promise<number>;

/** Writes dossiers of a ward and what undoing needs. */
export class DossierWriter {
  readonly #ward: string;
  /** Puts dossiers in, or in the place of those with their codes; rows in the order of `columnNames`. */
  readonly put: Put;
  /** Puts in those whose codes are not there. */
  readonly #add: Put;
  readonly #putTimes: Put;
  readonly #putVersions: Put;

  constructor(db: Kysely<Schema>, runEach: RunEach, ward: string) {
    this.#ward = ward;
    const insert = () =>
      db.insertInto('dossiers').values(named(() => 0) as unknown as DossierColumns);
    this.put = statement(db, runEach, () =>
      insert()
        .onConflict((conflict) =>
          conflict
            .columns(['ward', 'code'])
            .doUpdateSet((eb) => named((name) => eb.ref(`excluded.${name}`))),
        )
        .compile(),
    );
    this.#add = statement(db, runEach, () =>
      insert()
        .onConflict((conflict) => conflict.columns(['ward', 'code']).doNothing())
        .compile(),
    );
    this.#putTimes = statement(db, runEach, () =>
      db
        .updateTable('dossiers')
        .set({ data_at: 0, import_id: 0 })
        .where('ward', '=', '')
        .where('code', '=', '')
        .compile(),
    );
    this.#putVersions = statement(db, runEach, () =>
      db.insertInto('dossier_versions').values(noVersion).compile(),
    );
  }

  /** A confirmation says nothing new but its time: no index has to be written. */
  putTimes(list: { code: string; dataAt: number; importId: number }[]): Promise<number> {
    return this.#putTimes(
      list.map(({ dataAt, importId, code }) => [dataAt, importId, this.#ward, code]),
    );
  }

  /**
   * Writes what an import makes of dossiers; tells `delta` how they moved. Into a store without dossiers,
   * which `first` says, those are not written that came before: then it gives `false`.
   */
  async save(importId: number, touched: Touched[], delta: Delta, first: boolean): Promise<boolean> {
    const rows: DossierRow[] = [];
    const times: { code: string; dataAt: number; importId: number }[] = [];
    const versions: unknown[][] = [];
    for (const one of touched) {
      if ('row' in one) {
        rows.push(one.row);
        delta.add(one.row);
      }
      if (one.what === 'new') continue;
      if (one.what === 'changed') delta.remove(one.before);
      const { code, importId: previousImport } = one.before;
      if (one.what === 'confirmed') times.push({ code, dataAt: one.dataAt, importId });
      const version: Schema['dossier_versions'] = {
        ward: this.#ward,
        import_id: importId,
        code,
        previous_import: previousImport,
        previous: previous(one),
      };
      versions.push(Object.values(version));
    }
    const put = first ? this.#add : this.put;
    const written = await put(each(rows, (row) => toValues(this.#ward, importId, row)));
    await this.putTimes(times);
    await this.#putVersions(versions);
    return written === rows.length;
  }
}

/** The columns that were otherwise. */
const differing = (is: DossierRow, was: DossierRow): Partial<DossierColumns> => {
  const [now, before] = [toValues('', 0, is), toValues('', 0, was)];
  const columns = columnNames.map((name, at) => [name, before[at]] as const);
  return Object.fromEntries(columns.filter(([, value], at) => value !== now[at]));
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
