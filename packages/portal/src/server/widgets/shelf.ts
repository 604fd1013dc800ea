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

const inData = (dataFolder: string) => join(dataFolder, 'widgets');

const readManifest = (folder: string): WidgetManifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as WidgetManifest;

/** Put there whole or not at all, whenever the power goes. */
const keep = (from: string, to: string): void => {
  const half = `${to}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(from, half, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(half, to);
};

/** One version of the widgets, in a folder of its own. */
export interface Shelf {
  folder: string;
  manifest: WidgetManifest;
}

/**
 * The version of this program first, then every other that this ward ever served: pages elsewhere name a
 * version for good, and an update of the portal must not take it from under them.
 */
export const openShelves = (program: string, dataFolder: string): Shelf[] => {
  const current = { folder: program, manifest: readManifest(program) };
  const kept = inData(dataFolder);
  mkdirSync(kept, { recursive: true });
  const own = `v${current.manifest.version}`;
  const place = join(kept, own);
  const same =
    existsSync(place) &&
    readFileSync(join(place, 'manifest.json')).equals(readFileSync(join(program, 'manifest.json')));
  if (!same) keep(program, place);
  const earlier = readdirSync(kept)
    .filter(
      (name) => /^v\d+\.\d+\.\d+[\w.-]*$/.test(name) && !name.endsWith('.half') && name !== own,
    )
    .map((name) => join(kept, name))
    .map((folder) => ({ folder, manifest: readManifest(folder) }));
  return [current, ...earlier];
};
