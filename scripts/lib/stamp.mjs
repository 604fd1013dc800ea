import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cache, root } from './paths.mjs';

/** Files under the paths given, in a stable order; a path that does not exist holds none. */
function filesUnder(paths) {
  const found = [];
  const visit = (path) => {
    let stat;
    try {
      stat = statSync(path);
    } catch {
      return;
    }
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      found.push({ path, name: relative(root, path).split(sep).join('/'), size: stat.size });
    }
  };
  for (const path of paths) visit(path);
  return found;
}

/** A hash of names and contents: what a step is made from. */
export function contentKey(paths, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const { path, name } of filesUnder(paths)) {
    const content = readFileSync(path);
    hash.update(`\0${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** A hash of names and sizes: cheap enough to look at on every start, and it sees a torn output. */
export function shapeKey(paths) {
  const hash = createHash('sha256');
  for (const { name, size } of filesUnder(paths)) hash.update(`\0${name}\0${size}`);
  return hash.digest('hex');
}

/**
 * The mark that a step was done for this very input. It is dropped before the step begins and written
 * after it succeeded, so that a step cut short leaves none.
 */
export function stamp(name) {
  const file = join(cache, `${name}.stamp`);
  return {
    matches(key) {
      try {
        return readFileSync(file, 'utf8') === key;
      } catch {
        return false;
      }
    },
    /** Whether the step was ever done, for whatever input. */
    exists: () => existsSync(file),
    drop() {
      rmSync(file, { force: true });
    },
    write(key) {
      mkdirSync(cache, { recursive: true });
      writeFileSync(`${file}.new`, key);
      renameSync(`${file}.new`, file);
    },
  };
}
