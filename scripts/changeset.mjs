/**
 * `npm run changeset`: the notes of changes, by the program of the changesets, which asks pnpm: the pinned
 * one. After its step `version` the examples and the guide name the widgets' files of the new version.
 */
import './lib/node-version.mjs';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepEnv } from './lib/env.mjs';
import { npmProgram } from './lib/npm.mjs';
import { pinnedNode, programOf } from './lib/paths.mjs';
import { PNPM } from './lib/setup.mjs';

const folder = process.cwd();
const wanted = process.argv.slice(2);

const widgetsVersion = () =>
  JSON.parse(readFileSync(join(folder, 'packages', 'widgets', 'package.json'), 'utf8')).version;

/** Gives addresses of the widgets' files, pinned and floating, another version; logs of changes keep what they said. */
const rename = (before, after) => {
  const { stdout } = spawnSync('git', ['grep', '-lzF', '/widgets/v', '--', ':!*CHANGELOG.md'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const major = (version) => version.split('.')[0];
  for (const name of stdout.split('\0').filter(Boolean)) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const renamed = text
      .replace(
        new RegExp(`(/widgets/v)${before.replaceAll('.', '\\.')}(?![\\w.-])`, 'g'),
        `$1${after}`,
      )
      .replace(new RegExp(`(/widgets/v)${major(before)}(?=/)`, 'g'), `$1${major(after)}`);
    if (renamed === text) continue;
    writeFileSync(path, renamed);
    process.stdout.write(`  ${name}: ${after}\n`);
  }
};

const before = widgetsVersion();
const { command, args, shell } = npmProgram('npx');
try {
  execFileSync(
    command,
    [
      ...args,
      '--yes',
      `--package=${PNPM}`,
      '--',
      pinnedNode,
      programOf('@changesets/cli', { name: 'changeset' }),
      ...wanted,
    ],
    { cwd: folder, env: stepEnv(), shell, stdio: 'inherit' },
  );
  const after = widgetsVersion();
  if (after !== before) rename(before, after);
} catch (error) {
  process.exitCode = error.status ?? 1;
}
