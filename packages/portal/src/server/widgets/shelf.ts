import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { WidgetManifest } from '@motcua/widgets/cdn-manifest';

/** One version of the widgets, in a folder of its own. */
export interface Shelf {
  folder: string;
  manifest: WidgetManifest;
}

const manifestFile = 'manifest.json';

const shelfAt = (folder: string): Shelf => ({
  folder,
  manifest: JSON.parse(readFileSync(join(folder, manifestFile), 'utf8')) as WidgetManifest,
});

const integrityOf = (file: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** Whether all that the manifest names is there to the last byte: a power cut can tear files just written. */
const isWhole = (folder: string): boolean => {
  try {
    return Object.entries(shelfAt(folder).manifest.files).every(
      ([name, { integrity }]) => integrityOf(join(folder, name)) === integrity,
    );
  } catch {
    return false;
  }
};

const same = (one: string, other: string): boolean =>
  isWhole(other) &&
  readFileSync(join(one, manifestFile)).equals(readFileSync(join(other, manifestFile)));

/** Put there whole or not at all, whenever the power goes and whoever else does the same. */
const keep = (from: string, to: string): void => {
  if (same(from, to)) return;
  const half = `${to}.${process.pid}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(from, half, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(half, to);
};

/** A disk that takes nothing, or another process that was faster, is no reason not to serve. */
const tryToKeep = (from: string, folder: string, name: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    keep(from, join(folder, name));
  } catch {
    // Asked again at the next start.
  }
};

/**
 * The version of this program first, then every other that this ward ever served: pages elsewhere name a
 * version for good, and an update of the portal must not take it from under them.
 */
export const openShelves = (program: string, dataFolder: string): [Shelf, ...Shelf[]] => {
  const current = shelfAt(program);
  const kept = join(dataFolder, 'widgets');
  const own = `v${current.manifest.version}`;
  tryToKeep(program, kept, own);
  const names = existsSync(kept) ? readdirSync(kept) : [];
  const earlier = names
    .filter((name) => /^v\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(name) && name !== own)
    .map((name) => join(kept, name))
    .filter(isWhole)
    .map(shelfAt);
  return [current, ...earlier];
};
