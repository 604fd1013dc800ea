import { defineConfig, type Options } from 'tsup';

const entry = {
  index: 'src/index.ts',
  text: 'src/text/index.ts',
  calendar: 'src/calendar/index.ts',
  figures: 'src/figures/index.ts',
};
const schemas = { schemas: 'src/contract/index.ts' };
const common: Options = { format: 'esm', target: 'es2023', platform: 'neutral', splitting: false };

// The declarations of the schemas are built apart: a chunk that they shared with the main entry would
// bring zod's types into it.
export default defineConfig([
  { ...common, entry: { ...entry, ...schemas }, clean: true },
  { ...common, entry, dts: { only: true } },
  { ...common, entry: schemas, dts: { only: true } },
]);
