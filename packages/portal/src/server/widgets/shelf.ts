import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { WidgetManifest } from '@motcua/widgets/cdn-manifest';

/** One file as it is, and as it is sent to those who take less. */
export interface ShelfFile {
  plain: Buffer;
  coded: ReadonlyMap<string, Buffer>;
}

/** One version of the widgets: the manifest's own bytes too, under its name. */
export interface Shelf {
  manifest: WidgetManifest;
  files: ReadonlyMap<string, ShelfFile>;
}

const codings = [
  ['br', '.br', brotliDecompressSync],
  ['gzip', '.gz', gunzipSync],
] as const;

const readFile = (folder: string, name: string): ShelfFile => {
  const plain = readFileSync(join(folder, name));
  const coded = new Map<string, Buffer>();
  for (const [coding, end, decode] of codings) {
    const bytes = readFileSync(join(folder, name + end));
    if (!decode(bytes).equals(plain)) throw new Error(`${name}${end} is not ${name}`);
    coded.set(coding, bytes);
  }
  return { plain, coded };
};

const sha384 = (bytes: Buffer) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Throws where a file is missing or is not what the manifest says: a power cut can tear a copy. */
const readShelf = (folder: string): Shelf => {
  const index = readFile(folder, 'manifest.json');
  const manifest = JSON.parse(index.plain.toString()) as WidgetManifest;
  const files = new Map([['manifest.json', index]]);
  for (const [name, { integrity }] of Object.entries(manifest.files)) {
    const file = readFile(folder, name);
    if (sha384(file.plain) !== integrity) throw new Error(`${name} is not what its hash says`);
    files.set(name, file);
  }
  return { manifest, files };
};

const readWhole = (folder: string): Shelf | null => {
  try {
    return readShelf(folder);
  } catch {
    return null;
  }
};

/** Put there whole or not at all. */
const keep = (from: string, to: string): void => {
  const half = `${to}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(from, half, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(half, to);
};

/**
 * The version of this program first, then every other that this ward ever served: pages elsewhere name a
 * version for good, and an update of the portal must not take it from under them.
 */
export const openShelves = (program: string, dataFolder: string): Shelf[] => {
  const current = readShelf(program);
  const kept = join(dataFolder, 'widgets');
  mkdirSync(kept, { recursive: true });
  const own = `v${current.manifest.version}`;
  const same =
    JSON.stringify(readWhole(join(kept, own))?.manifest) === JSON.stringify(current.manifest);
  if (!same) keep(program, join(kept, own));
  const earlier = readdirSync(kept)
    .filter((name) => name !== own && !name.endsWith('.half'))
    .flatMap((name) => readWhole(join(kept, name)) ?? []);
  return [current, ...earlier];
};
