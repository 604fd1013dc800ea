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
/**
 * Of `index`, for no one to import: a user's bundler can only leave out, or load apart, what stands in a file
 * of its own, and entries that share code make files of what they share.
 */
const apart = {
  client: 'src/client.ts',
  functions: 'src/operations/index.ts',
  errors: 'src/errors/index.ts',
};
/** Files are also imported for the order of their effects. There are none, but a bundler would follow. */
const withoutBareImports: NonNullable<Options['plugins']>[number] = {
  name: 'without-bare-imports',
  renderChunk: (code) => ({ code: code.replace(/^import "\.\/[^"]+";\n/gm, '') }),
};
// Split: what entries share stands once; the contract and the live stream are loaded apart.
const common: Options = { format: 'esm', target: 'es2023', platform: 'neutral', splitting: true };

// Apart: a chunk that both sides shared would bring zod into the main entry, or its types.
export default defineConfig([
  {
    ...common,
    entry: { ...entry, ...apart },
    plugins: [withoutBareImports],
    // Taken in, zod falls out again, as nothing of it is used; left outside, it would be loaded.
    noExternal: ['zod'],
    clean: true,
  },
  { ...common, entry: withZod },
  { ...common, entry, dts: { only: true } },
  { ...common, entry: withZod, dts: { only: true } },
]);
