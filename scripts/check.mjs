/** `npm run check`: the quick part of `npm test` for the desk, everything but what needs a browser. */
import './lib/node-version.mjs';
import { endWithParent } from './lib/parent.mjs';
import { runTests } from './lib/run-tests.mjs';

const USAGE = `Usage: npm run check

Everything that \`npm test\` does but what needs a browser. Ends with 0 when all is well, 1 when not.
`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) process.stdout.write(USAGE);
else if (args.length > 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  endWithParent();
  process.exitCode = await runTests({ static: true, browser: false });
}
