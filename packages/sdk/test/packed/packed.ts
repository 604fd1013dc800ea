import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed package: its tarball, a fresh project that it is installed in, and where there. */
    packed: { tarball: string; project: string; installed: string };
  }
}

export const packed = inject('packed');

/** This package's own folder. */
export const sdkFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

interface Manifest {
  name: string;
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
}

/** The `package.json` of a folder. */
export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Every entry as it is imported, e.g. `@motcua/sdk/text`. */
export const entries = (): string[] => {
  const { name, exports } = manifestOf(packed.installed);
  return Object.keys(exports)
    .filter((path) => path !== './package.json')
    .map((path) => name + path.slice(1));
};
