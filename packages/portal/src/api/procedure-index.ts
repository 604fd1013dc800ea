import { createSearch, type ProcedureSearch, type Vocabulary } from '@motcua/sdk/search';
import type { Guide } from '../catalogue/guide.ts';
import type { PublishedProcedure } from '../catalogue/published.ts';
import type { ReadableStore } from '../store/store.ts';

/** One version of a ward's catalogue, ready to be listed and searched. */
export interface ProcedureIndex {
  /** The ward's own first, then by field, title and code. */
  readonly ordered: readonly PublishedProcedure[];
  readonly byCode: ReadonlyMap<string, PublishedProcedure>;
  readonly search: ProcedureSearch;
}

/** What the portal knows of procedures beyond the catalogue, and the catalogue made ready for questions. */
export interface ProcedureRoom {
  readonly guides: ReadonlyMap<string, Guide>;
  /** Made once a version of the catalogue. */
  indexOf(store: ReadableStore, ward: string): Promise<ProcedureIndex>;
}

const byTitle = new Intl.Collator('vi');

// The ward's own first: most people come for these.
const inOrder = (a: PublishedProcedure, b: PublishedProcedure): number =>
  Number(b.provider === 'ward') - Number(a.provider === 'ward') ||
  byTitle.compare(a.field, b.field) ||
  byTitle.compare(a.title, b.title) ||
  (a.code < b.code ? -1 : 1);

/** `vocabulary` is the ward's own: what people here call things. */
export const createProcedureRoom = (
  guides: ReadonlyMap<string, Guide>,
  vocabulary: Vocabulary,
): ProcedureRoom => {
  let known: { ward: string; revision: number; version: string | null; index: ProcedureIndex };

  const build = async (store: ReadableStore, ward: string): Promise<ProcedureIndex> => {
    const procedures = await store.procedures(ward);
    return {
      ordered: procedures.toSorted(inOrder),
      byCode: new Map(procedures.map((procedure) => [procedure.code, procedure])),
      search: createSearch(procedures, { vocabulary }),
    };
  };

  return {
    guides,
    indexOf: async (store, ward) => {
      // The revision is one row by its key; it moves with every import, the catalogue's version seldom.
      const revision = await store.revision(ward);
      if (known?.ward === ward && known.revision === revision) return known.index;
      const { catalogueVersion: version } = await store.wardState(ward);
      const same = known?.ward === ward && known.version === version && version !== null;
      const index = same ? known.index : await build(store, ward);
      known = { ward, revision, version, index };
      return index;
    },
  };
};
