/** Thousands of damaged registers through the real door; see `npm run soak -- --help`. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { scratchFolder } from '../bench/support/scratch.ts';
import { readOptions } from './options.ts';
import { supervised, type Result } from './supervised.ts';
import { createTally } from './tally.ts';

const mostMinutes = 30;
/** With as many failures there is nothing more to learn. */
const mostFailures = 100;

const { count, seed: first } = readOptions(5_000);

const folder = scratchFolder('soak');
const end = Date.now() + mostMinutes * 60_000;
const tally = createTally(count);
process.stdout.write(`${count} files, seeds from ${first}; the same again: --seed ${first}\n`);

let next = first;
const work = async (_: unknown, number: number): Promise<void> => {
  const worker = supervised(join(folder, String(number)));
  while (next < first + count && Date.now() < end && tally.failures < mostFailures) {
    const result: Result = await worker.tryOne(next++);
    tally.add(result, worker.sampleOf(result.seed));
  }
  worker.close();
};
await Promise.all(Array.from({ length: Math.min(availableParallelism(), count) }, work));
const kept = tally.close();
if (Date.now() >= end) process.stdout.write(`Stopped after ${mostMinutes} minutes.\n`);
process.exit(kept ? 0 : 1);
