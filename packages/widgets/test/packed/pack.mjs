/** Before the tests of this folder: packs the package as a release does, which builds it first. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stepEnv } from '../../../../scripts/lib/env.mjs';
import { npmProgram } from '../../../../scripts/lib/npm.mjs';
import { capture } from '../../../../scripts/lib/run.mjs';
import { PNPM } from '../../../../scripts/lib/setup.mjs';

const cwd = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {import('vitest/node').TestProject} project */
export default async function pack(project) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-packed-')));
  const tarball = join(folder, 'widgets.tgz');
  const npx = npmProgram('npx');
  const args = [...npx.args, '--yes', '--prefer-offline', PNPM, 'pack', '--out', tarball];
  const result = await capture(npx.command, args, { cwd, env: stepEnv(), shell: npx.shell });
  if (!result.ok) throw new Error(`${npx.command} ${args.join(' ')}\n${result.output}`);
  project.provide('tarball', tarball);
  return () => rmSync(folder, { recursive: true, force: true });
}
