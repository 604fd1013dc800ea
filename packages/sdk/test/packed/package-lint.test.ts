import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, test } from 'vitest';
import { loadsOf } from '../support/bundle.ts';
import { mostOfClient } from '../support/limits.ts';
import { entries, manifestOf, packed } from './packed.ts';

const tarball = readFileSync(packed.tarball);

test('publint finds nothing to say, not even a suggestion', async () => {
  const bytes = new Uint8Array(tarball).buffer;
  const { messages, pkg } = await publint({ pack: { tarball: bytes }, level: 'suggestion' });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test('the types of every entry are found, and are those of its code', async () => {
  const { analysis, problems } = await check();
  const found = Object.keys(analysis.entrypoints).filter((path) => path !== './package.json');
  expect(found.map((path) => `@motcua/sdk${path.slice(1)}`).sort()).toEqual(entries().sort());
  const counted = problems.filter(
    (problem) =>
      // An ESM package is required by Node 22, which takes its types as they are; resolution as of
      // Node 10 knows no `exports` at all.
      problem.kind !== 'CJSResolvesToESM' &&
      !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
  );
  expect(counted).toEqual([]);
});

const check = async () => {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
  if (!result.types) throw new Error('no types were found');
  return { analysis: result, problems: result.problems };
};

test('every entry is published as its build', () => {
  const { exports } = manifestOf(packed.installed);
  for (const [path, target] of Object.entries(exports)) {
    if (path === './package.json') continue;
    expect(target, path).toEqual({
      types: expect.stringMatching(/^\.\/dist\/[\w-]+\.d\.ts$/),
      default: expect.stringMatching(/^\.\/dist\/[\w-]+\.js$/),
    });
  }
});

test('every file that the readme leads to is in the package', () => {
  const readme = readFileSync(join(packed.installed, 'README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\(([^):#]+)[^)]*\)/g)].map(([, path]) => path!);
  const files = links.filter((path) => !/^https?$/.test(path));
  expect(files).not.toEqual([]);
  expect(files.filter((path) => !existsSync(join(packed.installed, path)))).toEqual([]);
});

test('a bundler loads of the published files at once, and apart, what it does of the sources', async () => {
  const program = "export { createClient } from '@motcua/sdk'";
  const { atOnce, contract, live } = await loadsOf(program, packed.project);
  expect(atOnce).toBeLessThanOrEqual(mostOfClient.atOnce);
  expect(contract).toBeLessThanOrEqual(mostOfClient.contract);
  expect(live).toBeLessThanOrEqual(mostOfClient.live);
});

test('the main entry loads no other package, nor does what it loads apart', () => {
  const dist = join(packed.installed, 'dist');
  const texts = new Map<string, string>();
  const read = (file: string): void => {
    if (texts.has(file)) return;
    texts.set(file, readFileSync(join(dist, file), 'utf8'));
    for (const [, from] of texts.get(file)!.matchAll(imported))
      if (from!.startsWith('./')) read(from!);
  };
  read('index.js');
  for (const apart of ['./contract-', './live-'])
    expect([...texts.keys()].some((file) => file.startsWith(apart))).toBe(true);
  const others = [...texts.values()].flatMap((text) =>
    [...text.matchAll(imported)].map(([, from]) => from!),
  );
  expect(others.filter((from) => !from.startsWith('./'))).toEqual([]);
});

const imported = /\b(?:from |import |import\()"([^"]+)"/g;
