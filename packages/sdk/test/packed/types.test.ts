import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, compilers, prepareConsumers, worlds } from './compilers.ts';
import { packed } from './packed.ts';

beforeAll(prepareConsumers);

const all = Object.keys(worlds) as (keyof typeof worlds)[];

describe.concurrent.each(Object.keys(compilers))('TypeScript %s', (version) => {
  test.for(all)('takes the type tests %s', async (world, { expect: expectHere }) => {
    expectHere(await compile(version, world)).toBe('');
  });
});

test('read through without DOM and Node, nothing is amiss but types of the platform, as the readme says', async () => {
  const said = await compile('7.0', 'without DOM, without Node', true);
  const lines = said.split('\n').filter((line) => line.includes('error'));
  expect(lines).not.toEqual([]);
  for (const line of lines)
    expect(line).toMatch(
      /Cannot find name '(AbortSignal|Blob|fetch|Headers|ReadableStream|Request|Response|URL)'|type 'typeof globalThis'/,
    );
});

test('a call that the types should refuse and do not is told', async () => {
  const file = join(packed.project, 'types', 'errors.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}\n// @ts-expect-error nothing is wrong here\nerrors(null);\n`);
  expect(await compile('7.0', 'without DOM, Node')).toContain('TS2578');
  writeFileSync(file, text);
});

/** A declaration file and those that it takes in from beside it. */
const declarations = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g))
    declarations(join(dirname(file), path!.replace(/\.js$/, '.d.ts')), seen);
  return seen;
};

/** Examples in comments take nothing in. */
const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\//g, '');

const takenIn = (entry: string): string[] =>
  [...declarations(join(packed.installed, 'dist', `${entry}.d.ts`))].flatMap((file) =>
    [
      ...withoutComments(readFileSync(file, 'utf8')).matchAll(/(?:from|import\() ?'([^.'][^']*)'/g),
    ].map(([, name]) => name!),
  );

test('the declarations of the main entry take in no other package: not zod, not ky', () => {
  expect(declarations(join(packed.installed, 'dist', 'index.d.ts')).size).toBeGreaterThan(1);
  expect(takenIn('index')).toEqual([]);
  for (const entry of ['text', 'search', 'calendar', 'figures']) expect(takenIn(entry)).toEqual([]);
});

test('a declaration that does take one in is found', () => {
  expect(takenIn('schemas')).toContain('zod/mini');
});
