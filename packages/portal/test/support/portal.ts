import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Composition, type ComposeOptions } from '../../src/compose.ts';

const folders: string[] = [];

/** Called when the tests of a file end, see `remove-folders.ts`. */
export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** A folder of its own, gone when the tests end; the data folder inside it leaves room for the key beside. */
export const temporaryData = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  folders.push(folder);
  return join(folder, 'data');
};

/** A portal on an empty store of its own: real SQLite, real API, no socket. */
export const temporaryPortal = (options: Partial<ComposeOptions> = {}): Promise<Composition> =>
  compose({ dataFolder: temporaryData(), ...options });
