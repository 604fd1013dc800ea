/** Mutated requests over pages and API of a real server; see `npm run soak -- --help`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '../bench/support/scratch.ts';
import { throwRequests } from '../test/support/throw-requests.ts';
import { readOptions, saysEvery } from './options.ts';

const mostMinutes = 30;
const { count, seed } = readOptions(100_000);
const folder = scratchFolder('soak-requests');
const program = fileURLToPath(new URL('../dist/motcua.js', import.meta.url));

const server = spawn(process.execPath, [program, 'serve'], {
  env: {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    MOTCUA_DATA: join(folder, 'data'),
    MOTCUA_PROXIES: '127.0.0.1',
  },
  stdio: ['ignore', 'pipe', 'pipe'],
});
process.prependListener('exit', () => server.kill('SIGKILL'));
let complaints = '';
server.stderr.on(
  'data',
  (piece: Buffer) => (complaints = (complaints + piece.toString()).slice(-4_000)),
);
const url = await new Promise<string>((done, failed) => {
  let out = '';
  server.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
    const found = /Một Cửa: (http:\S+)\n/.exec(out)?.[1];
    if (found) done(found);
  });
  server.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${complaints}`)));
});

process.stdout.write(`${count} requests, seeds from ${seed}; the same again: --seed ${seed}\n`);
const began = Date.now();
const until = began + mostMinutes * 60_000;
const say = saysEvery(5_000);
const { answers, faults, longest } = await throwRequests(
  url,
  { first: seed, count, until },
  (done) => say(`${done} of ${count}`),
);
const alive = server.exitCode === null;
const sent = [...answers.values()].reduce((sum, n) => sum + n, 0);
for (const [status, n] of [...answers].sort((a, b) => b[1] - a[1])) {
  process.stdout.write(`${status ?? 'line closed'}`.padEnd(14) + `${n}\n`);
}
process.stdout.write(
  `${sent} of ${count} requests in ${Math.round((Date.now() - began) / 1000)} s; longest answer ${Math.round(longest)} ms; ${faults.length} faults\n`,
);
for (const fault of faults.slice(0, 50)) process.stdout.write(`✗ ${fault}\n`);
if (!alive) process.stdout.write(`✗ the server ended with ${server.exitCode}\n`);
if (complaints !== '') process.stdout.write(`✗ the server complained:\n${complaints}`);
process.exit(alive && faults.length === 0 && complaints === '' && sent === count ? 0 : 1);
