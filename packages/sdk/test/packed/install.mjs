/**
 * Before the tests of this folder: packs the package as a release does, which builds it first, and unpacks it
 * into a fresh project beside copies of what it depends on. pnpm writes the published `exports` into what it
 * packs. The registry is not asked for anything that the set-up has not brought.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stepEnv } from '../../../../scripts/lib/env.mjs';
import { npmProgram } from '../../../../scripts/lib/npm.mjs';
import { root } from '../../../../scripts/lib/paths.mjs';
import { capture } from '../../../../scripts/lib/run.mjs';
import { PNPM } from '../../../../scripts/lib/setup.mjs';

const sdk = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {import('vitest/node').TestProject} project */
export default async function install(project) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-packed-')));
  const tarball = join(folder, 'sdk.tgz');
  const fresh = join(folder, 'project');
  const modules = join(fresh, 'node_modules');

  const npx = npmProgram('npx');
  await done(
    npx.command,
    [...npx.args, '--yes', '--prefer-offline', PNPM, 'pack', '--out', tarball],
    {
      shell: npx.shell,
    },
  );
  await done('tar', ['-xzf', tarball, '-C', folder]);
  const { name, version, dependencies, peerDependencies } = manifest(join(folder, 'package'));
  cpSync(join(folder, 'package'), join(modules, name), { recursive: true });
  for (const each of Object.keys(dependencies)) {
    cpSync(installed(each), join(modules, each), { recursive: true });
  }
  // These bring packages of their own, which stand beside them where they are.
  for (const each of Object.keys(peerDependencies)) {
    symlinkSync(installed(each), join(modules, each), 'junction');
  }
  mkdirSync(join(modules, '@types'));
  symlinkSync(
    realpathSync(join(root, 'node_modules', '@types', 'node')),
    join(modules, '@types', 'node'),
    'junction',
  );
  writeFileSync(
    join(fresh, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: { [name]: version } }),
  );
  project.provide('packed', { tarball, project: fresh, installed: join(modules, name) });
  return () => rmSync(folder, { recursive: true, force: true });
}

const installed = (name) => realpathSync(join(sdk, 'node_modules', name));
const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

async function done(command, args, options = {}) {
  const result = await capture(command, args, { cwd: sdk, env: stepEnv(), ...options });
  if (!result.ok) throw new Error(`${command} ${args.join(' ')}\n${result.output}`);
}
