import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modules, packageFolders, root } from '../lib/paths.mjs';

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
  run('git', 'init', '--quiet');
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

const run = (program, ...args) => execFileSync(program, args, { cwd: clone, stdio: 'pipe' });
const versionStep = () =>
  run(process.execPath, join(modules, '@changesets', 'cli', 'bin.js'), 'version');
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

test('a note for a package that is not there stops the version step', () => {
  const note = "---\n'@motcua/nothing': patch\n---\n\nNothing.\n";
  writeFileSync(join(clone, '.changeset', 'nothing.md'), note);
  const before = manifest('sdk').version;
  expect(versionStep).toThrow();
  expect(manifest('sdk').version).toBe(before);
});
