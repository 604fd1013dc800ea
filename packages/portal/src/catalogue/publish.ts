import type { PublicationKind } from '@motcua/sdk';
import type { PublicationRow } from '../store/catalogue-rows.ts';
import type { CorrectedMonth } from '../store/closing.ts';
import type { WritableStore } from '../store/store.ts';
import { CatalogueError, type CatalogueFault } from './catalogue-file.ts';
import { changesBetween } from './compare.ts';
import { catalogueVersion, type CatalogueLayer } from './layer.ts';
import { mergeLayers, type Merged, type Unplaced } from './merge.ts';
import type { PublishedProcedure } from './published.ts';
import type { ReadSource } from './read-file.ts';

/** What publishing did, or would do. */
export interface Publication {
  /** `identical`: the same source said the very same before. */
  outcome: 'published' | 'identical';
  changes: Omit<PublicationRow, 'at'>[];
  unplaced: Unplaced[];
  /** Of closed months, whose fields count otherwise now. */
  corrections: CorrectedMonth[];
  /** Procedures shown afterwards. */
  shown: number;
  revision: number;
}

const line = (
  kind: PublicationKind,
  { code, title, field }: PublishedProcedure,
  rest: Partial<Pick<PublicationRow, 'successor' | 'changes'>> = {},
): Omit<PublicationRow, 'at'> => ({
  kind,
  code,
  title,
  field,
  successor: null,
  changes: [],
  ...rest,
});

const linesOf = (
  shown: ReadonlyMap<string, PublishedProcedure>,
  { procedures, successors }: Merged,
): Omit<PublicationRow, 'at'>[] => {
  const lines: Omit<PublicationRow, 'at'>[] = [];
  const left = new Map(shown);
  for (const procedure of procedures) {
    const before = shown.get(procedure.code);
    left.delete(procedure.code);
    if (!before) {
      lines.push(line('posted', procedure));
      continue;
    }
    const changes = changesBetween(before, procedure);
    if (changes.length > 0) lines.push(line('changed', procedure, { changes }));
  }
  for (const procedure of left.values()) {
    const successor = successors.get(procedure.code) ?? null;
    lines.push(line(successor === null ? 'withdrawn' : 'replaced', procedure, { successor }));
  }
  return lines;
};

/** What stands in a source, beside what it says. */
type Reading = Pick<ReadSource, 'faults' | 'lineOf'>;
const faultless: Reading = { faults: [], lineOf: () => null };

/**
 * What is wrong in a source only in the light of the others: a code that nobody knows, likely mistyped,
 * and one that is to be replaced by a code that is not posted. National sources name codes before anyone
 * places them.
 */
const faultsBeside = (
  { name, entries }: CatalogueLayer,
  others: readonly CatalogueLayer[],
  { procedures, unplaced }: Merged,
  { faults, lineOf }: Reading,
): CatalogueFault[] => {
  // What stands in the file with a fault would be posted without it.
  const posted = new Set([
    ...procedures.map(({ code }) => code),
    ...faults.map(({ where }) => where),
  ]);
  const known = new Set(others.flatMap((other) => other.entries.map(({ code }) => code)));
  const missing = new Map(unplaced.map((each) => [each.code, each.missing]));
  const fault = (code: string, path: string, reason: string): CatalogueFault => ({
    line: lineOf(code, path),
    where: code,
    path,
    reason,
  });
  return entries.flatMap((entry) => {
    const { code } = entry;
    if ('withdrawn' in entry) {
      const { successor } = entry;
      if (successor !== undefined)
        return posted.has(successor) ? [] : [fault(code, 'successor', 'is not posted')];
      return known.has(code) ? [] : [fault(code, 'code', 'is in no source: is the code right?')];
    }
    const lacks = name === 'ward' ? missing.get(code) : undefined;
    return lacks
      ? [fault(code, 'code', `no source tells its ${lacks.join(', ')}: is the code right?`)]
      : [];
  });
};

/**
 * Puts what one source says in the place of what it said before, and shows what all sources together
 * make of it. To be called inside one transaction. Throws {@link CatalogueError} with the faults that were
 * read and those that show only here.
 */
export const publishLayer = async (
  store: WritableStore,
  ward: string,
  layer: CatalogueLayer,
  reading = faultless,
): Promise<Publication> => {
  const layers = await store.catalogueLayers(ward);
  const before = layers.find(({ name }) => name === layer.name);
  const others = layers.filter(({ name }) => name !== layer.name);
  const merged = mergeLayers([...others, layer]);
  const { procedures, unplaced } = merged;
  const faults = [...reading.faults, ...faultsBeside(layer, others, merged, reading)];
  if (faults.length > 0) throw new CatalogueError(faults);
  if (before?.digest === layer.digest) {
    const revision = await store.revision(ward);
    const shown = procedures.length;
    return { outcome: 'identical', changes: [], unplaced, corrections: [], shown, revision };
  }
  const at = layer.takenAt;
  const changes = linesOf(await store.shownVersions(ward), merged);
  await store.saveCatalogueLayer(ward, layer);
  const version = catalogueVersion(JSON.stringify(procedures));
  const corrections = await store.replaceCatalogue(ward, version, procedures);
  await store.recordPublication(ward, { at, procedures, changes });
  const revision = await store.revision(ward);
  const shown = procedures.length;
  return { outcome: 'published', changes, unplaced, corrections, shown, revision };
};
