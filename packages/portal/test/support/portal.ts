import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { compose, type Composition, type ComposeOptions } from '../../src/compose.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, gone when the tests end; the data folder inside it leaves room for the key beside. */
export const temporaryData = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  folders.push(folder);
  return join(folder, 'data');
};

/** A portal on an empty store of its own: real SQLite, real API, no socket. */
export const temporaryPortal = (options: Partial<ComposeOptions> = {}): Promise<Composition> =>
  compose({ dataFolder: temporaryData(), ...options });
