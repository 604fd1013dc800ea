import type { CorrectedMonth } from '../store/closing.ts';
import type { Store } from '../store/store.ts';
import { readCatalogue } from './catalogue-file.ts';
import { catalogueVersion } from './layer.ts';
import { publishLayer } from './publish.ts';

/**
 * Takes in the catalogue that comes with the program when it is another one than last time, unless the
 * ward has put a whole file of its own in its place. Gives the corrections of closed months that it makes.
 */
export const takeBundledLayer = async (
  store: Store,
  ward: string,
  bytes: Uint8Array,
  now: number,
): Promise<CorrectedMonth[]> => {
  const digest = catalogueVersion(bytes);
  const heads = await store.snapshot((readable) => readable.catalogueHeads(ward));
  const base = heads.find(({ name }) => name === 'base');
  if (base && (base.digest === digest || base.origin !== 'bundled')) return [];
  const json = new TextDecoder().decode(bytes);
  const read = readCatalogue(JSON.parse(json), json);
  const layer = { ...read, digest, origin: 'bundled' as const, takenAt: now };
  const { corrections } = await store.atomically((writable) => publishLayer(writable, ward, layer));
  return corrections;
};
