import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { npmProgram } from '../lib/npm.mjs';
import { packageFolders, root, sdk, widgets } from '../lib/paths.mjs';
import { PNPM } from '../lib/setup.mjs';

let clone;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'motcua-release-'));
  for (const name of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.changeset'])
    cpSync(join(root, name), join(clone, name), { recursive: true });
  for (const folder of packageFolders()) {
    const copy = join(clone, basename(dirname(folder)), basename(folder));
    mkdirSync(copy, { recursive: true });
    cpSync(join(folder, 'package.json'), join(copy, 'package.json'));
  }
  for (const name of ['examples', 'packages/widgets/README.md'])
    cpSync(join(root, name), join(clone, name), {
      recursive: true,
      filter: (from) => !/\/(node_modules|dist|\.astro)$/.test(from),
    });
  run('git', 'init', '--quiet');
  run('git', 'add', '.');
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

const run = (program, ...args) => execFileSync(program, args, { cwd: clone, stdio: 'pipe' });
/** As `npm run changeset -- version` does. */
const versionStep = () => run(process.execPath, join(root, 'scripts', 'changeset.mjs'), 'version');
const manifest = (name) =>
  JSON.parse(readFileSync(join(clone, 'packages', name, 'package.json'), 'utf8'));

test('the version step turns the notes into the next version and the log of changes', () => {
  const note = "---\n'@motcua/sdk': minor\n---\n\nA call more than before.\n";
  writeFileSync(join(clone, '.changeset', 'a-call-more.md'), note);
  const before = manifest('sdk').version;
  versionStep();
  const [major, minor] = before.split('.').map(Number);
  expect(manifest('sdk').version).toBe(`${major}.${minor + 1}.0`);
  expect(readFileSync(join(clone, 'packages/sdk/CHANGELOG.md'), 'utf8')).toContain(
    'A call more than before.',
  );
  expect(manifest('portal').version).toBe('0.0.0');
});

test('the examples and the guide name the widgets’ files of the next version', () => {
  const note = "---\n'@motcua/widgets': major\n---\n\nAn element less than before.\n";
  writeFileSync(join(clone, '.changeset', 'an-element-less.md'), note);
  const before = manifest('widgets').version;
  const named = () => run('git', 'grep', '-hoE', '/widgets/v[0-9][0-9.]*').toString();
  expect(named()).toContain(`/widgets/v${before}\n`);
  versionStep();
  const after = manifest('widgets').version;
  expect(after).not.toBe(before);
  expect([...new Set(named().trim().split('\n'))].sort()).toEqual([
    `/widgets/v${after.split('.')[0]}`,
    `/widgets/v${after}`,
  ]);
});

test('a note for a package that is not there stops the version step', () => {
  const note = "---\n'@motcua/nothing': patch\n---\n\nNothing.\n";
  writeFileSync(join(clone, '.changeset', 'nothing.md'), note);
  const before = manifest('sdk').version;
  expect(versionStep).toThrow();
  expect(manifest('sdk').version).toBe(before);
});

test.each([
  ['@motcua/sdk', sdk],
  ['@motcua/widgets', widgets],
])('npm itself packs no %s whose entries are not in it', (name, cwd) => {
  const { command, args, shell } = npmProgram('npm');
  const { status, stderr, stdout } = spawnSync(command, [...args, 'pack', '--dry-run'], {
    cwd,
    shell,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr + stdout).toContain(`npx --yes ${PNPM} --filter ${name} pack`);
});
