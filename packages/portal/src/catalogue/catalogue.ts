import { readCatalogue } from './catalogue-file.ts';
import { mergeLayers } from './merge.ts';
import type { PublishedProcedure } from './published.ts';

/**
 * The procedures of one catalogue file that stands on its own. Throws `CatalogueError` with all faults of
 * a broken one.
 */
export const expandCatalogue = (file: unknown): PublishedProcedure[] => {
  const read = readCatalogue(file);
  return mergeLayers([{ ...read, digest: '', origin: 'file', takenAt: 0 }]).procedures;
};
