/** `npm run bench`: each file in the `bench` folder of a package is one benchmark. */
import './lib/node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { endWithParent } from './lib/parent.mjs';
import { packageFolders } from './lib/paths.mjs';
import { runSource } from './lib/run-source.mjs';
import { createScreen } from './lib/screen.mjs';
import { makeReady, Stopped } from './lib/setup.mjs';

/** Each benchmark's package by its name. */
const benches = new Map(
  packageFolders()
    .filter((folder) => existsSync(join(folder, 'bench')))
    .flatMap((folder) =>
      readdirSync(join(folder, 'bench'))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => [name.slice(0, -'.ts'.length), folder]),
    ),
);
const known = [...benches.keys()];

const USAGE = `Usage: npm run bench [-- [NAME …] [--rows N] [--pairs N]]

Measures against a yardstick on the same machine, in turns: A B A B …
  NAME        ${known.join(', ')}; all of them when none is named
  --rows N    dossiers in the made-up register (100000)
  --pairs N   how often each side runs (5)

Ends with 0 when every limit is kept, 1 when one is missed, 2 when it was called wrongly.
`;

const args = process.argv.slice(2);
const options = args.findIndex((arg) => arg.startsWith('-'));
const names = options < 0 ? args : args.slice(0, options);
const rest = options < 0 ? [] : args.slice(options);

endWithParent();
if (args.includes('--help') || args.includes('-h')) process.stdout.write(USAGE);
else if (names.some((name) => !benches.has(name))) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else await bench(names.length > 0 ? names : known);

async function bench(chosen) {
  const screen = createScreen(process.stdout);
  try {
    await makeReady(screen, 'whole');
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    process.exitCode = 1;
    return;
  }
  const missed = [];
  for (const name of chosen) {
    screen.heading(`\n${name}`);
    const code = await runSource(benches.get(name), join('bench', `${name}.ts`), rest);
    // Called wrongly, or told to stop: the next one would fare no better.
    if (code > 1) process.exit(code);
    if (code !== 0) missed.push(name);
  }
  screen.line();
  if (missed.length > 0) screen.failed(`missed or failed: ${missed.join(', ')}`);
  else screen.done('every limit is kept');
  process.exitCode = missed.length > 0 ? 1 : 0;
}
