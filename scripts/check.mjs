/** `npm run check`: the quick part of `npm test` for the desk, everything but what needs a browser. */
import './lib/node-version.mjs';
import { endWithParent } from './lib/parent.mjs';
import { runTests } from './lib/run-tests.mjs';

endWithParent();
process.exitCode = await runTests({ static: true, browser: false });
