import { defineConfig, type Options } from 'tsup';

const entry = {
  index: 'src/index.ts',
  text: 'src/text/index.ts',
  search: 'src/search/index.ts',
  calendar: 'src/calendar/index.ts',
  figures: 'src/figures/index.ts',
  ky: 'src/ky/index.ts',
};
const withZod = { schemas: 'src/contract/index.ts', testing: 'src/testing/index.ts' };
// Split: what entries share stands once, and the live stream is loaded when it is first asked for.
const common: Options = { format: 'esm', target: 'es2023', platform: 'neutral', splitting: true };

// The declarations of the schemas are built apart: a chunk that they shared with the main entry would
// bring zod's types into it.
export default defineConfig([
  { ...common, entry: { ...entry, ...withZod }, clean: true },
  { ...common, entry, dts: { only: true } },
  { ...common, entry: withZod, dts: { only: true } },
]);
