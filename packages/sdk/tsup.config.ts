import { defineConfig, type Options } from 'tsup';

const entry = {
  index: 'src/index.ts',
  text: 'src/text/index.ts',
  calendar: 'src/calendar/index.ts',
  figures: 'src/figures/index.ts',
  ky: 'src/ky/index.ts',
};
const withZod = {
  schemas: 'src/contract/index.ts',
  search: 'src/search/index.ts',
  testing: 'src/testing/index.ts',
};
// Split: what entries share stands once, and the live stream is loaded when it is first asked for.
const common: Options = { format: 'esm', target: 'es2023', platform: 'neutral', splitting: true };

// Apart: a chunk that both sides shared would bring zod into the main entry, or its types.
export default defineConfig([
  // Taken in, zod falls out again, as nothing of it is used; left outside, it would be loaded.
  { ...common, entry: { ...entry, client: 'src/client.ts' }, noExternal: ['zod'], clean: true },
  { ...common, entry: withZod },
  { ...common, entry, dts: { only: true } },
  { ...common, entry: withZod, dts: { only: true } },
]);
