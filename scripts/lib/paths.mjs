import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

const windows = process.platform === 'win32';

export const modules = join(root, 'node_modules');
export const cache = join(modules, '.cache', 'motcua');
/** A browser fetched for the tests alone. */
export const browserCache = join(cache, 'browser');
/** Everything this repository keeps beside the code: data, logs, the lock. Ignored by git. */
export const own = join(root, '.motcua');
export const logs = join(own, 'logs');

export const sdk = join(root, 'packages', 'sdk');
export const portal = join(root, 'packages', 'portal');
export const portalDist = join(portal, 'dist');
export const widgets = join(root, 'packages', 'widgets');
/** What a portal serves of the widgets. */
export const widgetsDist = join(widgets, 'dist', 'cdn');
export const program = join(portalDist, 'motcua.js');

/** The `node` package links the binary here whatever the system's package manager calls it. */
export const pinnedNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

/**
 * The folder in which the person typed the command. npm runs scripts in the root and says in `INIT_CWD`
 * where it was called; a script that runs anywhere else was started by hand, there.
 */
export function callerFolder(env = process.env, cwd = process.cwd()) {
  return resolve(cwd) === root && env.INIT_CWD ? env.INIT_CWD : cwd;
}

/** The data folder as an absolute path: `MOTCUA_DATA` seen from the caller, else `.motcua/data`. */
export function dataFolder(env = process.env, cwd = process.cwd()) {
  return env.MOTCUA_DATA ? resolve(callerFolder(env, cwd), env.MOTCUA_DATA) : join(own, 'data');
}

/** Folders that hold a `package.json` of the workspace, the root not among them. */
export function packageFolders() {
  return ['packages', 'examples'].flatMap((group) => {
    const folder = join(root, group);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
      .filter((path) => existsSync(join(path, 'package.json')));
  });
}

/**
 * A package's program as a JavaScript file: run it with Node itself and no shell is needed anywhere.
 *
 * @param {string} packageName
 * @param {{from?: string, name?: string}} [where] the folder that depends on it, and the program's name
 */
export function programOf(packageName, { from = root, name = packageName } = {}) {
  const folder = join(from, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}
