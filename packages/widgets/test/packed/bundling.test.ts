import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../portal/test/browser/browser.ts';
import { widgets } from '../../src/describe.ts';
import type { customElementsManifest } from '../../src/manifest.ts';

/** The tarball, unpacked where nothing else of this repository is found. */
let folder: string;
let installed: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-bundled-'));
  execFileSync('tar', ['-xzf', inject('tarball'), '-C', folder]);
  installed = join(folder, 'package');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a user's bundler makes of a program that imports the package by its published entries. */
const bundle = async (program: string): Promise<string> => {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    exports: Record<string, { default: string }>;
  };
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    alias: Object.fromEntries(
      Object.entries(exports)
        .filter(([, target]) => typeof target === 'object')
        // The longer first: a name stands for all that begins with it.
        .sort(([one], [other]) => other.length - one.length)
        .map(([path, target]) => [
          `@motcua/widgets${path.slice(1)}`,
          join(installed, target.default),
        ]),
    ),
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
  });
  return outputFiles[0]!.text;
};

const tags = widgets.map(({ tag }) => tag);

/** What a page has after a script: elements that are defined, and names that the script told. */
const pageWith = async (script: string): Promise<{ defined: string[]; names: string[] }> => {
  const tab = await browser.newPage();
  await tab.addScriptTag({ content: script });
  const page = await tab.evaluate(
    (all) => ({
      defined: all.filter((tag) => customElements.get(tag) !== undefined),
      names: (globalThis as { names?: string[] }).names ?? [],
    }),
    tags,
  );
  await tab.close();
  return page;
};
const definedBy = async (script: string) => (await pageWith(script)).defined;

test('a bundle of all defines all', async () => {
  expect(await definedBy(await bundle("import '@motcua/widgets/define'"))).toEqual(tags);
});

test.each(widgets)('a bundle of $name alone defines it, and no other', async ({ name, tag }) => {
  expect(await definedBy(await bundle(`import '@motcua/widgets/define/${name}'`))).toEqual([tag]);
});

test('a bundle of a class defines nothing', async () => {
  const script = await bundle(
    "import { MotcuaContact } from '@motcua/widgets'; globalThis.kept = MotcuaContact",
  );
  expect(await definedBy(script)).toEqual([]);
});

test('the manifest of the elements names files that hold what it says', async () => {
  const { modules } = JSON.parse(
    readFileSync(join(installed, 'dist', 'custom-elements.json'), 'utf8'),
  ) as ReturnType<typeof customElementsManifest>;
  for (const { path, declarations, exports } of modules) {
    const file = JSON.stringify(join(installed, path));
    const { names, defined } = await pageWith(
      await bundle(`import * as all from ${file}; globalThis.names = Object.keys(all)`),
    );
    const of = (kind: string) => exports.filter((each) => each.kind === kind);
    expect(defined, path).toEqual(of('custom-element-definition').map(({ name }) => name));
    expect(names, path).toEqual(expect.arrayContaining(of('js').map(({ name }) => name)));
    // A class is declared where it is exported.
    expect(declarations.map(({ name }) => name)).toEqual(of('js').map(({ name }) => name));
  }
  expect(modules.flatMap(({ exports }) => exports)).toHaveLength(2 * tags.length);
});

test('every file that the readme leads to is in the package', () => {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\(([^):#]+)[^)]*\)/g)].map(([, path]) => path!);
  const files = links.filter((path) => !/^https?$/.test(path));
  expect(files).not.toEqual([]);
  expect(files.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
});
