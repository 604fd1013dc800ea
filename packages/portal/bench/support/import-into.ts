import type { Composition } from '../../src/compose.ts';
import { applyImport } from '../../src/ingest/apply.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import { fixture } from '../../test/support/fixtures.ts';

/** Takes in one of the ward's registers; gives the revision and the instant at which it was durable. */
export const importInto = async (
  portal: Composition,
  register: string,
): Promise<{ revision: number; at: number }> => {
  const bytes = fixture(register);
  const ward = portal.config.code;
  await applyImport(portal, { ward, bytes, file: await readRegister(bytes) });
  const at = performance.timeOrigin + performance.now();
  const revision = await portal.store.snapshot((store) => store.revision(ward));
  return { revision, at };
};
