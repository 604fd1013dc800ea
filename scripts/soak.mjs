/** `npm run soak`: thousands of damaged registers, none of which may do harm. */
import './lib/node-version.mjs';
import { join } from 'node:path';
import { endWithParent } from './lib/parent.mjs';
import { portal } from './lib/paths.mjs';
import { runSource } from './lib/run-source.mjs';
import { createScreen } from './lib/screen.mjs';
import { makeReady, Stopped } from './lib/setup.mjs';

const USAGE = `Usage: npm run soak [-- [--count N] [--seed N]]

Damages good registers of every kind and takes each into a store of its own. None may crash the program,
take over 5 s to read, or leave a store half changed.
  --count N   how many files (5000); it stops by itself after 30 minutes
  --seed N    the first file's seed, each next one's is one more; any when it is not given

Ends with 0 when all promises were kept, 1 when not, 2 when it was called wrongly.
`;

const args = process.argv.slice(2);
const known = args.every((arg, at) => /^--(?:count|seed)$/.test(args[at % 2 ? at - 1 : at]));

endWithParent();
if (args.includes('--help') || args.includes('-h')) process.stdout.write(USAGE);
else if (!known || args.length % 2 === 1) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  try {
    await makeReady(createScreen(process.stdout), 'whole');
    process.exitCode = await runSource(portal, join('soak', 'soak.ts'), args);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    process.exitCode = 1;
  }
}
