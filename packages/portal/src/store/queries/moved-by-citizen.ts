import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { KnownDossier } from '../store.ts';
import { inChunks } from './chunks.ts';
import { fromColumns, toColumns, type DossierColumns } from './dossier-row.ts';
import { byCodes } from './dossiers.ts';

type Db = Kysely<Schema>;

/** Whom a state shows to be waited for: the citizen, the ward (it is late), or nobody. */
const awaited = (state: KnownDossier): 'citizen' | 'ward' | null => {
  const { status, dueAt, finishAt, finishClass, dataAt, supplements } = state;
  if (supplements !== '[]' || status === 5 || status === 6) return 'citizen';
  if (finishAt !== null) return finishClass === 'late' ? 'ward' : null;
  return status !== 1 && status !== 3 && dueAt !== null && dueAt < dataAt ? 'ward' : null;
};

/** What one import found of some dossiers, as they were before it. */
const before = async (
  db: Db,
  ward: string,
  id: number,
  dossiers: KnownDossier[],
): Promise<KnownDossier[]> => {
  const versions = await db
    .selectFrom('dossier_versions')
    .select(['code', 'previous_import', 'previous'])
    .where('ward', '=', ward)
    .where('import_id', '=', id)
    .where(
      'code',
      'in',
      dossiers.map(({ code }) => code),
    )
    .execute();
  const now = new Map(dossiers.map((dossier) => [dossier.code, dossier]));
  return versions.map(({ code, previous_import, previous }) =>
    fromColumns({
      ...toColumns(ward, Number(previous_import), now.get(code)!),
      ...(JSON.parse(previous) as Partial<DossierColumns> | null),
    }),
  );
};

/** Each state before some, one import further back. */
const stepBack = async (db: Db, ward: string, states: KnownDossier[]): Promise<KnownDossier[]> => {
  const former: KnownDossier[] = [];
  for (const id of new Set(states.map(({ importId }) => importId))) {
    const dossiers = states.filter(({ importId }) => importId === id);
    former.push(...(await before(db, ward, id, dossiers)));
  }
  return former;
};

/**
 * Of these dossiers, those whose due date a supplement of the citizen moved. Many registers tell none:
 * then it is one that a former file showed waiting for the citizen, before any showed it late.
 */
export const movedByCitizen = async (
  db: Db,
  ward: string,
  codes: string[],
): Promise<Set<string>> => {
  const moved = new Set<string>();
  for (const chunk of inChunks(codes)) {
    const today = await byCodes(db, ward, chunk);
    const first = new Map<string, 'citizen' | 'ward'>();
    let states = await stepBack(db, ward, today);
    while (states.length > 0) {
      for (const state of states) {
        const whom = awaited(state);
        if (whom !== null) first.set(state.code, whom);
      }
      states = await stepBack(db, ward, states);
    }
    for (const { code, supplements } of today) {
      if (supplements !== '[]' || first.get(code) === 'citizen') moved.add(code);
    }
  }
  return moved;
};
