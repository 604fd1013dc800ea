import { delimiter, dirname } from 'node:path';
import { pinnedNode } from './paths.mjs';

/** Settings of a server that is to be started; a build or a test must not see those of the caller. */
const SERVER = [
  'PORT',
  'HOST',
  'MOTCUA_DATA',
  'MOTCUA_SAMPLE',
  'MOTCUA_ENV',
  'MOTCUA_LOOKUP_KEY',
  'MOTCUA_SITE',
];

/**
 * The environment of an install, a build or a test: the pinned Node first in PATH, no colours in what is
 * captured, and nothing in it that would make the same sources give another result (`NODE_ENV=production`
 * would leave the build tools out of the install).
 *
 * @param {NodeJS.ProcessEnv} [extra]
 */
export function stepEnv(extra = {}) {
  const env = { ...process.env };
  for (const name of [...SERVER, 'NODE_ENV', 'NODE_OPTIONS', 'FORCE_COLOR']) delete env[name];
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[path] = [dirname(pinnedNode), env[path]].filter(Boolean).join(delimiter);
  return { ...env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...extra };
}
