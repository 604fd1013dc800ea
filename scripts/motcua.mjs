/** `npm run -s motcua -- ARGS`: the command `motcua`, with nothing on stdout but its own. */
import './lib/node-version.mjs';
import { handOver } from './lib/hand-over.mjs';
import { endWithParent } from './lib/parent.mjs';
import { createScreen } from './lib/screen.mjs';
import { makeReady, Stopped } from './lib/setup.mjs';

endWithParent();
try {
  await makeReady(createScreen(process.stderr), 'portal');
  handOver(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  process.exitCode = 1;
}
