/** `npm run contract`: the operations as a client carries them, made from the table and its schemas. */
import './lib/node-version.mjs';
import { join } from 'node:path';
import { endWithParent } from './lib/parent.mjs';
import { sdk } from './lib/paths.mjs';
import { runSource } from './lib/run-source.mjs';
import { createScreen } from './lib/screen.mjs';
import { makeReady, Stopped } from './lib/setup.mjs';

endWithParent();
try {
  await makeReady(createScreen(process.stdout), 'whole');
  process.exitCode = await runSource(sdk, join('scripts', 'contract.ts'), []);
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  process.exitCode = 1;
}
