import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { stepEnv } from './env.mjs';
import { cache } from './paths.mjs';
import { capture } from './run.mjs';

/** Servers that the examples of `examples/deploy` are tried with, and where this machine may have them. */
const SERVERS = { nginx: ['/usr/sbin/nginx', '/usr/bin/nginx'], caddy: ['/usr/bin/caddy'] };

const folder = join(cache, 'servers');

const starts = (path) =>
  existsSync(path) &&
  spawnSync(path, [path.endsWith('caddy') ? 'version' : '-v'], { timeout: 20_000 }).status === 0;

/** Each path where it may stand. */
const places = (name) => [
  ...SERVERS[name],
  ...SERVERS[name].map((path) => join(folder, name, path)),
];

/**
 * nginx and Caddy, unpacked from the system's packages into a folder of ours where this machine has none: not
 * installed, since that would start them. What can't be had is missing in the answer, and its tests say that
 * they were skipped.
 *
 * @param {ReturnType<typeof import('./screen.mjs').createScreen>} screen
 * @returns {Promise<Record<string, string>>} paths by `MOTCUA_NGINX` and `MOTCUA_CADDY`
 */
export async function getServers(screen) {
  const found = {};
  for (const name of Object.keys(SERVERS)) {
    const path = places(name).find(starts) ?? (await fetchServer(screen, name));
    if (path) found[`MOTCUA_${name.toUpperCase()}`] = path;
  }
  return found;
}

async function fetchServer(screen, name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return undefined;
  }
  const judge = (path) => (path ? { ok: true } : { ok: false, note: 'this way is closed here' });
  return screen.step(`fetch ${name} with apt-get`, (detail) => fromApt(name, detail), judge);
}

async function fromApt(name, onLine) {
  const own = join(folder, name);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const options = { cwd: own, env: stepEnv({ DEBIAN_FRONTEND: 'noninteractive' }), onLine };
  await capture('apt-get', ['update'], { ...options, timeoutMs: 120_000 });
  const got = await capture('apt-get', ['download', name], { ...options, timeoutMs: 120_000 });
  const packed = readdirSync(own).find((file) => file.endsWith('.deb'));
  if (!got.ok || !packed) return undefined;
  await capture('dpkg-deb', ['-x', packed, own], { ...options, timeoutMs: 60_000 });
  return places(name).find(starts);
}
