/** A process that tries one file after another and tells its parent how far it is. */
import { join } from 'node:path';
import { mutate } from '../test/support/mutate-file.ts';
import { makeSamples } from './samples.ts';
import { makeFirstStore, withStore } from './test-store.ts';
import { tryCommand } from './try-command.ts';
import { tryFile, type Tried } from './try-file.ts';

export type Message =
  | { phase: 'ready'; samples: string[] }
  | { phase: 'start' | 'read' | 'apply' | 'command'; seed: number }
  | ({ phase: 'done'; seed: number; sample: string } & Tried);

/** Resolves when it has left this process: what follows may block it for ever. */
const tell = (message: Message) =>
  new Promise<void>((sent) => process.send!(message, undefined, undefined, () => sent()));

const folder = process.argv[2]!;
const samples = [...makeSamples()];
const first = join(folder, 'first');
await makeFirstStore(first);

process.on('message', async (seed: number) => {
  await tell({ phase: 'start', seed });
  const [sample, bytes] = samples[seed % samples.length]!;
  const mutated = mutate(bytes, seed);
  const tried = await withStore(first, join(folder, 'tried'), (store, look) =>
    tryFile(mutated, { store, look, seed, phase: (name) => tell({ phase: name, seed }) }),
  );
  // Every tenth round of all samples.
  if (Math.floor(seed / samples.length) % 10 === 0) {
    await tell({ phase: 'command', seed });
    const { faults, peak } = await tryCommand(mutated, { first, folder, seed, tried });
    tried.faults.push(...faults);
    tried.peak = peak;
  }
  await tell({ phase: 'done', seed, sample, ...tried });
});
await tell({ phase: 'ready', samples: samples.map(([name]) => name) });
