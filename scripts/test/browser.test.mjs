import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../browser.mjs';

let folder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-browser-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name, text) {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

test('the browser that a person names comes first', () => {
  const path = program('mine', 'echo Mine 1.0');
  expect(findBrowser({ env: { MOTCUA_BROWSER: path, PATH: '' } })).toBe(path);
});

test('a name that leads nowhere is told, not passed over', () => {
  const env = { MOTCUA_BROWSER: join(folder, 'nowhere') };
  expect(() => findBrowser({ env })).toThrow(/MOTCUA_BROWSER names .*nowhere/);
});

test.skipIf(process.platform !== 'linux')('a stand-in that does not start is passed over', () => {
  program('google-chrome', 'echo "This needs another package."; exit 1');
  const real = program('chromium', 'echo Chromium 156.0');
  expect(findBrowser({ env: { PATH: folder } })).toBe(real);
});
