import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../lib/paths.mjs';
import { PNPM } from '../lib/setup.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

test('the lock file names no host: packages come from the registry that the machine is set to', () => {
  expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\//);
});

test('one version of pnpm is named everywhere', () => {
  for (const path of ['README.md', 'CONTRIBUTING.md', 'scripts/lib/reason.mjs']) {
    for (const [version] of read(path).matchAll(/pnpm@[\d.]+\d/g)) expect(version).toBe(PNPM);
  }
});

test('the pictures that the README shows are there', () => {
  const shown = [...read('README.md').matchAll(/docs\/pictures\/[\w-]+\.png/g)].map(
    ([path]) => path,
  );
  expect(shown).toHaveLength(2);
  for (const path of shown) expect(readFileSync(join(root, path)).length).toBeLessThan(300 * 1024);
});
