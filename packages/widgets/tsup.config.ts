import { copyFileSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { shortStyles } from './scripts/short-styles.ts';
import { widgets } from './src/describe.ts';
import { customElementsManifest } from './src/manifest.ts';

/** What pages import. */
const library = defineConfig({
  entry: {
    index: 'src/index.ts',
    describe: 'src/describe.ts',
    server: 'src/server/index.ts',
    views: 'src/views/index.ts',
    react: 'src/frameworks/react.ts',
    vue: 'src/frameworks/vue.ts',
    svelte: 'src/frameworks/svelte.ts',
    'define/all': 'src/define/all.ts',
    ...Object.fromEntries(widgets.map(({ name }) => [`define/${name}`, `src/define/${name}.ts`])),
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  clean: true,
  dts: true,
  esbuildPlugins: [shortStyles],
  onSuccess: async () => {
    copyFileSync('src/astro/Motcua.astro', 'dist/Motcua.astro');
    writeFileSync(
      'dist/custom-elements.json',
      `${JSON.stringify(customElementsManifest(), null, 2)}\n`,
    );
  },
});

/** The command. It brings its own parser along: whoever installs the widgets for a page needs none. */
const command = defineConfig({
  entry: { 'doctor/main': 'doctor/main.ts' },
  format: 'esm',
  target: 'node22',
  platform: 'node',
  noExternal: ['commander'],
  external: ['playwright-core'],
});

/** What npm gets beside `dist/cdn`. */
export default [library, command];
