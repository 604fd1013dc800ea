import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stepEnv } from './env.mjs';
import { packageFolders, pinnedNode, programOf, root } from './paths.mjs';
import { capture } from './run.mjs';

const TIME_LIMIT = 240_000;

/** Runs programs of the workspace one after another; the output is that of those that failed. */
async function inTurn(programs) {
  const said = [];
  for (const { cwd = root, args } of programs) {
    const result = await capture(pinnedNode, args, { cwd, env: stepEnv(), timeoutMs: TIME_LIMIT });
    if (result.timedOut) said.push(`${args.join(' ')} did not end in ${TIME_LIMIT / 1000} s`);
    if (!result.ok)
      said.push(result.output.trim() || `${args.join(' ')} ended with ${result.code}`);
  }
  return { ok: said.length === 0, output: said.join('\n') };
}

const hasPages = (folder) => readdirSync(folder).some((name) => name.startsWith('astro.config.'));
const typed = packageFolders().filter((folder) => existsSync(join(folder, 'tsconfig.json')));

/** `astro check` reads the TypeScript beside the pages too, where `tsc` can't follow an import of one. */
const typesOfPages = () =>
  inTurn(
    typed.filter(hasPages).map((cwd) => ({
      cwd,
      args: [programOf('astro', { from: cwd }), 'check', '--minimumSeverity', 'warning'],
    })),
  );
const types = () =>
  inTurn(
    typed
      .filter((folder) => !hasPages(folder))
      .map((cwd) => ({ cwd, args: [programOf('typescript', { name: 'tsc' }), '--noEmit'] })),
  );

/**
 * What is checked without running the software; each counts as one test.
 *
 * @type {{name: string, run: () => Promise<{ok: boolean, output: string}>}[]}
 */
export const CHECKS = [
  { name: 'types of pages', run: typesOfPages },
  { name: 'types', run: types },
  {
    name: 'lint',
    run: () => inTurn([{ args: [programOf('eslint'), '.', '--max-warnings', '0'] }]),
  },
  { name: 'format', run: () => inTurn([{ args: [programOf('prettier'), '--check', '.'] }]) },
  { name: 'unused', run: () => inTurn([{ args: [programOf('knip')] }]) },
];
