import { defineConfig } from 'tsup';
import { copyWidgets } from './scripts/copy-widgets.ts';

/** The command and the server; Astro has built the pages into the same folder. */
export default defineConfig({
  // The thread that reads spreadsheets is a file of its own, beside the command.
  entry: { motcua: 'src/cli/motcua.ts', 'read-worker': 'src/ingest/read-worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node24',
  splitting: true,
  // `node:sqlite` exists under that name only.
  removeNodeProtocol: false,
  clean: false,
  // The workspace's SDK is TypeScript source. The others are hundreds of small files that every command
  // would look for; what the pages load too stays one copy outside.
  noExternal: [/^@motcua\//, /^@?hono/, /^@clack\//, 'commander', 'htmlparser2', 'kysely'],
  onSuccess: async () => copyWidgets(),
  banner: { js: '#!/usr/bin/env node' },
});
