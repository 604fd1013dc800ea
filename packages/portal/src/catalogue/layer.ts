import { createHash } from 'node:crypto';
import type { Entry } from './entry.ts';

/**
 * Who says something of procedures. `base`: the catalogue file that this program brings, or the whole one
 * that the ward gave in its place; `portal`, `gateway`: what was pulled or imported from there; `ward`:
 * the ward's own file of local decisions.
 */
export type LayerName = 'base' | 'portal' | 'gateway' | 'ward';

/** All that one source says. */
export interface CatalogueLayer {
  name: LayerName;
  /** What people read as the source of a value, in Vietnamese. */
  label: string;
  /** Version of what was taken in: the same again changes nothing. */
  digest: string;
  /** Where it came from: with this program, from a file, or from the source itself. */
  origin: 'bundled' | 'file' | 'pull';
  /** Instant at which it was taken in. */
  takenAt: number;
  entries: Entry[];
}

/** Changes whenever a byte of a file does. */
export const catalogueVersion = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);

/** The same of entries, however they came. */
export const entriesVersion = (entries: readonly Entry[]): string =>
  catalogueVersion(JSON.stringify(entries));
