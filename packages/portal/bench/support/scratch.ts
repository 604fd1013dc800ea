import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own that is gone when the process ends, also when it is told to stop. */
export const scratchFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `motcua-${name}-`));
  process.on('exit', () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
  return folder;
};
