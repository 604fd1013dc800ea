/** Thousands of connections that mean no good to a real server; see `npm run soak -- --help`. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { scratchFolder } from '../bench/support/scratch.ts';
import { BadCompany, residentOf } from '../test/support/bad-company.ts';
import { serve } from '../test/support/command.ts';
import { readOptions } from './options.ts';

const mostGrown = 150e6;
const slowestAnswer = 1_000;
/** Milliseconds: what a head may take, and a look of the server at what it has. */
const headsEndBy = 65_000;

const { count } = readOptions(5_000);
const [slow, deaf] = [Math.ceil(count / 10), Math.ceil(count / 50)];
const portal = await serve({ MOTCUA_DATA: join(scratchFolder('soak-connections'), 'data') });
process.prependListener('exit', () => portal.child.kill('SIGKILL'));
const company = new BadCompany(portal);
const faults: string[] = [];
const say = (line: string) => process.stdout.write(`${line}\n`);

const look = async (when: string): Promise<void> => {
  for (const path of ['/', '/thu-tuc', '/thong-ke/2025-07', '/healthz']) {
    const began = performance.now();
    const { status } = await fetch(portal.url + path);
    const took = performance.now() - began;
    if (status !== 200 || took > slowestAnswer)
      faults.push(`${when}: ${path} answered ${status} after ${took.toFixed(0)} ms`);
  }
  const grown = residentOf(portal) - before;
  if (grown > mostGrown) faults.push(`${when}: ${(grown / 1e6).toFixed(0)} MB more in memory`);
  say(`${when}: goes on, ${(grown / 1e6).toFixed(0)} MB more than before`);
};

let before = residentOf(portal);
await look('alone');
before = residentOf(portal);
await company.many(count);
await look(`${count} idle connections`);
const letters = await company.slow(slow);
await look(`${slow} that send their head letter by letter`);
await company.deaf(deaf);
await pause(2_000);
await look(`${deaf} that ask a thousand times and read nothing`);
const until = Date.now() + headsEndBy;
const left = () => letters.filter(({ closed }) => !closed).length;
for (const socket of letters) socket.resume();
while (left() > 0 && Date.now() < until) await pause(500);
if (left() > 0) faults.push(`${left()} slow heads were not ended`);
else say('slow heads were ended');
company.leave();
await pause(1_000);
await look('alone again');
const code = await portal.stop();
if (code !== 0) faults.push(`the server ended with ${code}`);
if (portal.err() !== '') faults.push(`the server complained: ${portal.err().slice(0, 2_000)}`);
for (const fault of faults) say(`✗ ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
