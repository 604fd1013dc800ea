import type { Store, WritableStore } from '../store/store.ts';
import { entriesVersion, type CatalogueLayer } from './layer.ts';
import { publishLayer, type Publication } from './publish.ts';
import type { ReadSource } from './read-file.ts';

const layerOf = async (
  store: WritableStore,
  ward: string,
  { name, label, entries, partial }: ReadSource,
  origin: CatalogueLayer['origin'],
  takenAt: number,
): Promise<CatalogueLayer> => {
  const layers = partial ? await store.catalogueLayers(ward) : [];
  const before = layers.find((layer) => layer.name === name)?.entries ?? [];
  const byCode = new Map([...before, ...entries].map((entry) => [entry.code, entry]));
  const all = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { name, label, entries: all, digest: entriesVersion(all), origin, takenAt };
};

/** How something comes in, and when (epoch milliseconds). */
interface Taking {
  origin: 'file' | 'pull';
  now: number;
}

/**
 * Takes in what a source says and publishes it, inside a transaction. Throws `CatalogueError` with all
 * faults of the source at once, before anything of it is written.
 */
export const takeInWithin = async (
  store: WritableStore,
  ward: string,
  read: ReadSource,
  { origin, now }: Taking,
): Promise<Publication> => {
  const layer = await layerOf(store, ward, read, origin, now);
  const publication = await publishLayer(store, ward, layer, read);
  if (publication.outcome === 'identical') return publication;
  await store.addAudit(ward, {
    at: now,
    actor: 'cli',
    action: 'catalogue.take-in',
    requestId: null,
    detail: { origin, source: layer.name, entries: layer.entries.length },
  });
  return publication;
};

/** The same in a transaction of its own; a dry run is taken back. */
export const takeIn = (
  store: Store,
  ward: string,
  read: ReadSource,
  { dryRun = false, ...taking }: Taking & { dryRun?: boolean | undefined },
): Promise<Publication> =>
  store.atomically(
    (writable) => takeInWithin(writable, ward, read, taking),
    () => !dryRun,
  );
