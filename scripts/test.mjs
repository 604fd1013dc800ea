/**
 * `npm test`: everything. `npm test -- --only NAME` runs one part at the desk: `static`, or a suite by its
 * name (`sdk`, `packed`, `portal`, `browser`, `widgets`, `elements`, `scripts`).
 */
import './lib/node-version.mjs';
import { endWithParent } from './lib/parent.mjs';
import { runTests } from './lib/run-tests.mjs';

const USAGE =
  'Usage: npm test [-- --only static|scripts|sdk|packed|portal|browser|widgets|elements]\n';

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const only = args[0] === '--only' ? args[1] : undefined;
if (args.length > 0 && (!only || args.length > 2)) {
  process.stderr.write(USAGE);
  process.exit(2);
}
endWithParent();
process.exitCode = await runTests({
  static: !only || only === 'static',
  browser: true,
  only,
});
