import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { sdkFolder } from '../scripts/reference/program.ts';
import { readNames } from '../scripts/reference/names.ts';
import { referencePages } from '../scripts/reference/pages.ts';
import { operations } from '../src/contract/operations.ts';
import { exampleBlocks, pageBlocks } from './docs/blocks.ts';
import { faultsOf } from './docs/type-check.ts';

vi.setConfig({ testTimeout: 30_000 });

const entries = readNames();
const names = entries.flatMap(({ name: entry, names: exported, calls }) =>
  [...exported, ...calls].map((each) => ({ ...each, at: `${entry} ${each.name}` })),
);

test('every block of code in the readme, the pages and the examples is typed right', () => {
  const blocks = [...pageBlocks(), ...exampleBlocks(entries)];
  expect(blocks.length).toBeGreaterThan(5);
  expect(faultsOf(blocks)).toEqual([]);
});

test('a block that would not work is found', () => {
  const named = "createClient({ baseUrl: 'https://portal.example', ward: '11411' });";
  expect(
    faultsOf([
      { at: 'a query', text: "await client.procedures.list({ colour: 'red' });" },
      { at: 'a page without its import', text: named },
      { at: 'an example', text: `import { createClient } from '@motcua/sdk';\n${named}` },
    ]),
  ).toEqual([
    expect.stringMatching(/^a query, its line 1: .*colour/s),
    expect.stringMatching(
      /^a page without its import, its line 1: Cannot find name 'createClient'/,
    ),
  ]);
});

test('every public name says what it is', () => {
  expect(names.filter(({ about }) => about === '').map(({ at }) => at)).toEqual([]);
});

test('every public function and error is shown at work', () => {
  const shown = names.filter(({ kind }) => kind === 'function' || kind === 'class');
  expect(shown.filter(({ examples }) => examples.length === 0).map(({ at }) => at)).toEqual([]);
});

test('the readme tells of every operation', () => {
  const readme = readFileSync(join(sdkFolder, 'README.md'), 'utf8');
  const told = operations.filter(({ id }) => readme.includes(`\`${id}(`));
  expect(told.map(({ id }) => id)).toEqual(operations.map(({ id }) => id));
});

test('the reference and the table of codes are those of the sources', async () => {
  const pages = await referencePages(entries);
  const folder = dirname([...pages.keys()][0]!);
  const written = new Map(
    readdirSync(folder).map((name) => {
      const path = join(folder, name);
      return [path, readFileSync(path, 'utf8')];
    }),
  );
  expect([...written.keys()].sort()).toEqual([...pages.keys()].sort());
  for (const [path, text] of pages)
    expect(written.get(path) === text, `${path} is old: run npm run reference`).toBe(true);
});
