/** `npm start`: install and build what is needed, then the portal itself. */
import './lib/node-version.mjs';
import { handOver } from './lib/hand-over.mjs';
import { endWithParent } from './lib/parent.mjs';
import { createScreen } from './lib/screen.mjs';
import { makeReady, Stopped } from './lib/setup.mjs';

endWithParent();
const screen = createScreen(process.stdout);
screen.heading('Một Cửa');
try {
  await makeReady(screen, 'portal');
  screen.done('Đã cài và dựng xong · Installed and built');
  handOver(['serve', ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  process.exitCode = 1;
}
