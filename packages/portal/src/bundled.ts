import { readFileSync } from 'node:fs';

/** A file of `packages/portal/data`. This module stands one step from it, as source and as built. */
export const bundled = (name: 'catalogue.json' | 'sample-2025-07.xlsx'): Uint8Array =>
  readFileSync(new URL(`../data/${name}`, import.meta.url));
