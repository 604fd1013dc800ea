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

/** Loads the sample month into a store that holds no import yet; `null` when there was nothing to do. */
export const loadSample = async (portal: Composition): Promise<ImportReport | null> => {
  const ward = portal.config.code;
  const state = await portal.store.snapshot((store) => store.wardState(ward));
  if (state.dataAt !== null) return null;
  const { bytes, file } = await readSample();
  return applyImport(portal, { ward, bytes, file, sample: true });
};
