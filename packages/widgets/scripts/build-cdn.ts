/** Builds `dist/cdn`: the files that a portal serves under `/widgets`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'tsup';
import { widgets } from '../src/describe.ts';
import { reserveSheet, shadowSheet } from '../src/sheets.ts';
import { short, shortStyles } from './short-styles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist', 'cdn');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** Browsers that have private methods and `modulepreload` or module scripts: since 2021. */
const target = 'es2022';

const bundle = (
  entry: Record<string, string>,
  format: 'iife' | 'esm',
  define: Record<string, string> = {},
) =>
  build({
    entry,
    format,
    target,
    define,
    outDir: folder,
    config: false,
    silent: true,
    minify: 'terser',
    terserOptions: {
      // A file that is no module must leave no name in the page: its function stays around it.
      toplevel: format === 'esm',
      ecma: 2020,
      compress: { passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
      format: { comments: false },
    },
    splitting: false,
    treeshake: false,
    outExtension: () => ({ js: '.js' }),
    esbuildPlugins: [shortStyles],
    esbuildOptions: (options) => {
      options.charset = 'utf8';
      // Names that only subclasses know; see `MotcuaElement`.
      options.mangleProps = /^_/;
      options.legalComments = 'none';
      // Nothing here asks for sloppy or strict: the words “use strict” are bytes.
      options.tsconfigRaw = '{}';
      delete options.tsconfig;
    },
  });

const hash = (algorithm: 'sha256' | 'sha384', name: string) =>
  createHash(algorithm)
    .update(readFileSync(join(folder, name)))
    .digest('base64');
const tags = widgets.map(({ tag }) => tag);

process.chdir(root);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await bundle(
  Object.fromEntries([
    ['all', 'src/define/all.ts'],
    ...widgets.map(({ tag, name }) => [tag, `src/define/${name}.ts`]),
  ]) as Record<string, string>,
  'iife',
);
await bundle({ frame: 'src/frame/host.ts', debug: 'src/debug/debug.ts' }, 'esm');
await bundle({ loader: 'src/loader/loader.ts' }, 'esm', {
  VERSION: JSON.stringify(version),
  HASHES: JSON.stringify(Object.fromEntries(tags.map((tag) => [tag, hash('sha256', `${tag}.js`)]))),
});
for (const { name, tag } of widgets)
  writeFileSync(join(folder, `${tag}.css`), short(shadowSheet(name)));
writeFileSync(join(folder, 'reserve.css'), short(reserveSheet()));

const files = Object.fromEntries(
  readdirSync(folder)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [
        name,
        {
          bytes: bytes.length,
          gzip: gzipSync(bytes, { level: 9 }).length,
          integrity: `sha384-${hash('sha384', name)}`,
        },
      ];
    }),
);
const manifest = { version, major: version.split('.')[0], files };
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
