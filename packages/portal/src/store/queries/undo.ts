import type { Kysely } from 'kysely';
import type { RunEach } from '../engine.ts';
import type { Schema } from '../schema.ts';
import type { UndoOutcome } from '../store.ts';
import { Delta } from '../tallies/delta.ts';
import { inChunks } from './chunks.ts';
import { correctClosed } from './closed-months.ts';
import { DossierWriter } from './dossier-writer.ts';
import { byCodes, remove } from './dossiers.ts';
import { columnNames, fromColumns, toColumns, type DossierColumns } from './dossier-row.ts';
import { moveTallies } from './move-tallies.ts';

type Db = Kysely<Schema>;

/** Imports that spoke of a dossier as this one had left it. */
const dependents = async (db: Db, ward: string, id: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('dossier_versions')
    .select('import_id')
    .distinct()
    .where('ward', '=', ward)
    .where('import_id', '>', id)
    .where('previous_import', '=', id)
    .orderBy('import_id')
    .execute();
  return rows.map((row) => Number(row.import_id));
};

interface Version {
  code: string;
  previous_import: number;
  previous: Partial<DossierColumns>;
}

const confirmedOnly = (previous: Version['previous']): boolean =>
  previous.data_at !== undefined && Object.keys(previous).length === 1;

/** Letters that were written, or settled, by what the import says of their dossiers. */
const lettersUpon = async (
  db: Db,
  ward: string,
  id: number,
  importedAt: number,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('apologies as a')
    .innerJoin('dossiers as d', (join) =>
      join.onRef('d.ward', '=', 'a.ward').onRef('d.code', '=', 'a.dossier_code'),
    )
    .leftJoin('dossier_versions as v', (join) =>
      join
        .onRef('v.ward', '=', 'd.ward')
        .onRef('v.code', '=', 'd.code')
        .onRef('v.import_id', '=', 'd.import_id'),
    )
    .select(['a.id', 'a.drafted_at', 'a.settled_at', 'v.previous'])
    .where('a.ward', '=', ward)
    .where('d.import_id', '=', id)
    .orderBy('a.id')
    .execute();
  return rows
    .filter(({ previous, drafted_at, settled_at }) => {
      // It brought the dossier: no letter was before it.
      if (previous === null) return true;
      const written = Math.max(Number(drafted_at), Number(settled_at ?? 0));
      return written >= importedAt && !confirmedOnly(JSON.parse(previous) as Version['previous']);
    })
    .map((row) => Number(row.id));
};

const versionsOf = async (db: Db, ward: string, id: number): Promise<Version[]> => {
  const rows = await db
    .selectFrom('dossier_versions')
    .select(['code', 'previous_import', 'previous'])
    .where('ward', '=', ward)
    .where('import_id', '=', id)
    .where('previous', '!=', 'null')
    .execute();
  return rows.map(({ code, previous_import, previous }) => ({
    code,
    previous_import: Number(previous_import),
    previous: JSON.parse(previous) as Version['previous'],
  }));
};

/** Gives how many dossiers are as they were before; a mere confirmation taken back does not count. */
const restore = async (
  db: Db,
  runEach: RunEach,
  ward: string,
  id: number,
  delta: Delta,
): Promise<number> => {
  const versions = await versionsOf(db, ward, id);
  const times = versions
    .filter(({ previous }) => confirmedOnly(previous))
    .map(({ code, previous_import, previous }) => ({
      code,
      dataAt: Number(previous.data_at),
      importId: previous_import,
    }));
  const writer = new DossierWriter(db, runEach, ward);
  await writer.putTimes(times);

  const changed = versions.filter(({ previous }) => !confirmedOnly(previous));
  for (const chunk of inChunks(changed)) {
    const codes = chunk.map(({ code }) => code);
    const now = new Map((await byCodes(db, ward, codes)).map((row) => [row.code, row]));
    const rows = chunk.flatMap(({ code, previous_import, previous }) => {
      const row = now.get(code);
      if (!row) return [];
      const before = { ...toColumns(ward, previous_import, row), ...previous };
      delta.remove(row);
      delta.add(fromColumns(before));
      return [columnNames.map((name) => before[name])];
    });
    await writer.put(rows);
  }
  return changed.length;
};

export const undoImport = async (
  db: Db,
  runEach: RunEach,
  ward: string,
  id: number,
  at: number,
): Promise<UndoOutcome> => {
  const row = await db
    .selectFrom('imports')
    .select(['undone_at', 'keeps_previous', 'imported_at'])
    .where('ward', '=', ward)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return { outcome: 'unknown' };
  if (row.undone_at !== null) return { outcome: 'undone-before' };
  if (Number(row.keeps_previous) !== 1) return { outcome: 'without-previous' };
  const by = await dependents(db, ward, id);
  if (by.length > 0) return { outcome: 'depended-on', by };
  const letters = await lettersUpon(db, ward, id, Number(row.imported_at));
  if (letters.length > 0) return { outcome: 'answered', letters };

  const delta = new Delta();
  const restored = await restore(db, runEach, ward, id, delta);
  // What still bears its number was not there before it.
  const removed = await remove(db, ward, ['import_id', id], delta);
  await moveTallies(db, ward, delta);
  await db
    .deleteFrom('dossier_versions')
    .where('ward', '=', ward)
    .where('import_id', '=', id)
    .execute();
  await db
    .updateTable('imports')
    .set({ undone_at: at })
    .where('ward', '=', ward)
    .where('id', '=', id)
    .execute();
  const corrections = await correctClosed(db, ward, at, { kind: 'undo', import: id });
  return { outcome: 'undone', removed, restored, corrections };
};
