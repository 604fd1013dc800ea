/** `npm run soak`: what is done by the thousand to a portal that must not suffer from it. */
import './lib/node-version.mjs';
import { join } from 'node:path';
import { endWithParent } from './lib/parent.mjs';
import { portal } from './lib/paths.mjs';
import { runSource } from './lib/run-source.mjs';
import { createScreen } from './lib/screen.mjs';
import { makeReady, Stopped } from './lib/setup.mjs';

const SOAKS = ['files', 'kills', 'requests', 'connections', 'stops'];

const USAGE = `Usage: npm run soak [-- [NAME …] [--count N] [--seed N]]

  files       damages registers of every kind and takes each into a store of its own: none may crash the
              program, take over 5 s to read, or leave a store half changed; every tenth by the command too,
              which ends within 5 s (20 s from 1 MB on) and holds at most 1 GB (5000 of them)
  kills       kill -9 in the middle of imports, closings and letters: every acknowledged write is there, none
              by halves, and the next start needs no hand (200)
  requests    mutated requests over pages and API of a running server: no fault, no hang over 1 s, no crash
              (100000)
  connections idle ones (5000), a tenth as many heads that come letter by letter, a fiftieth that ask a
              thousand times and read nothing: the service goes on, memory has an end
  stops       SIGTERM under load: nothing that was taken stays without its answer (20)

Without a name all of them run. Each stops by itself after 30 minutes.
  --count N   how many, for each that is run
  --seed N    where to begin; any when it is not given. It is printed, so that a run can be had again

Ends with 0 when all promises were kept, 1 when not, 2 when it was called wrongly.
`;

const args = process.argv.slice(2);
const options = args.findIndex((arg) => arg.startsWith('-'));
const names = options < 0 ? args : args.slice(0, options);
const rest = options < 0 ? [] : args.slice(options);
const known =
  names.every((name) => SOAKS.includes(name)) &&
  rest.length % 2 === 0 &&
  rest.every((arg, at) => at % 2 === 1 || /^--(?:count|seed)$/.test(arg));

endWithParent();
if (args.includes('--help') || args.includes('-h')) process.stdout.write(USAGE);
else if (!known) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  try {
    const screen = createScreen(process.stdout);
    await makeReady(screen, 'whole');
    for (const name of names.length > 0 ? names : SOAKS) {
      screen.heading(`\n${name}`);
      const code = await runSource(portal, join('soak', `${name}.ts`), rest);
      if (code > 1) process.exit(code);
      process.exitCode ||= code;
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    process.exitCode = 1;
  }
}
