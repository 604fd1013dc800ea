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

/**
 * Takes in what a source says and publishes it, in one transaction; a dry run is taken back. Throws
 * `CatalogueError` with all faults of the source at once.
 */
export const takeIn = (
  store: Store,
  ward: string,
  read: ReadSource,
  {
    origin,
    now,
    dryRun = false,
  }: { origin: 'file' | 'pull'; now: number; dryRun?: boolean | undefined },
): Promise<Publication> =>
  store.atomically(
    async (writable) => {
      const layer = await layerOf(writable, ward, read, origin, now);
      const publication = await publishLayer(writable, ward, layer, read);
      if (publication.outcome === 'identical') return publication;
      await writable.addAudit(ward, {
        at: now,
        actor: 'cli',
        action: 'catalogue.take-in',
        requestId: null,
        detail: { origin, source: layer.name, entries: layer.entries.length },
      });
      return publication;
    },
    () => !dryRun,
  );
