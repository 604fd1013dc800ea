import { readdirSync, readFileSync } from 'node:fs';

/** A file of `packages/portal/data`. This module stands one step from it, as source and as built. */
export const bundled = (
  name:
    | 'catalogue.json'
    | 'holidays.json'
    | 'report-text.json'
    | 'sample-2025-07.xlsx'
    | 'vocabulary.json',
): Uint8Array => readFileSync(new URL(`../data/${name}`, import.meta.url));

/** The text of each file of `packages/portal/data/guides`, by its name. */
export const bundledGuides = (): Record<string, string> => {
  const folder = new URL('../data/guides/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
};
