import { importRegister, type ImportReport } from '../../src/ingest/apply.ts';
import { digestOf, openRegister } from '../../src/ingest/read-file.ts';
import type { DigitsHasher } from '../../src/lookup/digits.ts';
import type { Store } from '../../src/store/store.ts';

/** Takes a file in through the same door as `motcua import`: written while it is read, or read again. */
export const takeFile = (
  { ward, ...tools }: { store: Store; hasher: DigitsHasher; now: () => number; ward: string },
  bytes: Uint8Array,
  options: { skipBadRows?: boolean; dryRun?: boolean } = {},
): Promise<ImportReport> =>
  importRegister(tools, {
    ...options,
    ward,
    digest: () => digestOf(bytes),
    open: (repeats, waited) =>
      openRegister(bytes, { repeats, waited, hashing: { ward, hasher: tools.hasher } }),
  });
