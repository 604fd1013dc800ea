import { bundled } from '../bundled.ts';
import type { Composition } from '../compose.ts';
import { applyImport, type ImportReport } from './apply.ts';
import { readRegister } from './read-file.ts';

/**
 * One invented dossier of the sample to try the look-up with. Its persons and phone numbers are made
 * up, so the digits may be shown.
 */
export interface SampleDossier {
  code: string;
  phoneLast4: string;
}

const readSample = async () => {
  const bytes = bundled('sample-2025-07.xlsx');
  return { bytes, file: await readRegister(bytes) };
};

/** The first dossier of the sample that is still in progress: its page shows most. */
export const sampleDossier = async (): Promise<SampleDossier | null> => {
  const { file } = await readSample();
  const record = file.records.find(({ status, phoneLast4 }) => status === 4 && phoneLast4);
  return record?.phoneLast4 ? { code: record.code, phoneLast4: record.phoneLast4 } : null;
};

/**
 * Loads the sample month into a store in which no import, undone ones included, and no entry of the chain
 * ever stood: what is made up never comes after what was real. `null` when there was nothing to do.
 */
export const loadSample = async (portal: Composition): Promise<ImportReport | null> => {
  const ward = portal.config.code;
  const used = await portal.store.snapshot(
    async (store) =>
      (await store.imports(ward)).length > 0 || (await store.chainEnd(ward)) !== null,
  );
  if (used) return null;
  const { bytes, file } = await readSample();
  return applyImport(portal, { ward, bytes, file, sample: true });
};
