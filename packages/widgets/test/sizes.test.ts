import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { widgets } from '../src/describe.ts';

const folder = new URL('../dist/cdn/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));
const manifest = JSON.parse(read('manifest.json').toString()) as {
  version: string;
  major: string;
  files: Record<string, { bytes: number; gzip: number; integrity: string }>;
};
const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** 0.8, 4 and 8 KB. */
const most = { loader: 819, one: 4000, all: 8000 };

it.each<[name: string, limit: number]>([
  ['loader.js', most.loader],
  ['all.js', most.all],
  ...widgets.map(({ tag }): [string, number] => [`${tag}.js`, most.one]),
])('%s takes at most %i bytes after gzip', (name, limit) => {
  expect(gzipSync(read(name), { level: 9 }).length).toBeLessThanOrEqual(limit);
});

it('the manifest tells of every file what it is', () => {
  expect(manifest.version).toBe(version);
  expect(manifest.major).toBe(version.split('.')[0]);
  expect(Object.keys(manifest.files).sort()).toEqual(
    [
      'loader.js',
      'all.js',
      'debug.js',
      'frame.js',
      'reserve.css',
      ...widgets.flatMap(({ tag }) => [`${tag}.js`, `${tag}.css`]),
    ].sort(),
  );
  for (const [name, { bytes, gzip, integrity }] of Object.entries(manifest.files)) {
    const content = read(name);
    expect(bytes).toBe(content.length);
    expect(gzip).toBe(gzipSync(content, { level: 9 }).length);
    expect(integrity).toBe(`sha384-${createHash('sha384').update(content).digest('base64')}`);
  }
});

it('the loader carries the hash of each file that it loads', () => {
  const loader = read('loader.js').toString();
  for (const { tag } of widgets)
    expect(loader).toContain(
      createHash('sha256')
        .update(read(`${tag}.js`))
        .digest('base64'),
    );
});

it.each(['all.js', 'loader.js', ...widgets.map(({ tag }) => `${tag}.js`)])(
  '%s stands alone and holds nothing that a strict policy forbids',
  (name) => {
    const code = read(name).toString();
    expect(
      /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|localStorage|sessionStorage|indexedDB|document\.cookie|\.style\.|cssText|setAttribute\("style|zod|process\.env/.exec(
        code,
      ),
    ).toBeNull();
    if (name !== 'loader.js')
      expect(
        /^"use strict";\(\(\) ?=>|^\(\(\) ?=>|^\(function|^!function/.exec(code),
      ).not.toBeNull();
  },
);
