/** `npm run check`: the quick part of `npm test` for the desk, everything but the browser. */
import './lib/node-version.mjs';
import { runTests } from './lib/run-tests.mjs';

process.exitCode = await runTests({ static: true, browser: false });
