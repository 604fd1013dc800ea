/** `kill -9` in the middle of imports, closings and letters; see `npm run soak -- --help`. */
import { join } from 'node:path';
import { randomFrom } from '../bench/support/random.ts';
import { scratchFolder } from '../bench/support/scratch.ts';
import { killOnce } from '../test/support/kill/killed.ts';
import { readOptions, saysEvery } from './options.ts';

const longest = 800;
/** A store that grew for so many kills makes room for a new one: what is killed stays a matter of moments. */
const killsAStore = 40;
const lanes = 2;

const { count, seed } = readOptions(200);
const folder = scratchFolder('soak-kills');
const say = saysEvery(5_000);
process.stdout.write(`${count} kills, seed ${seed}; the same delays again: --seed ${seed}\n`);

const random = randomFrom(seed);
let [next, done, acknowledged] = [0, 0, 0];
const faults: string[] = [];
const lane = async (_: unknown, number: number): Promise<void> => {
  while (next < count) {
    const turn = next++;
    const delay = Math.floor(random() * longest);
    const store = join(folder, `${number}-${Math.floor(turn / killsAStore)}`, 'data');
    const killed = await killOnce(store, delay);
    acknowledged += killed.acknowledged;
    faults.push(...killed.faults.map((fault) => `kill ${turn} after ${delay} ms: ${fault}`));
    done += 1;
    say(`${done} of ${count} kills, ${acknowledged} acknowledged writes, ${faults.length} faults`);
  }
};
await Promise.all(Array.from({ length: lanes }, lane));
process.stdout.write(
  `${done} kills, ${acknowledged} acknowledged writes, ${faults.length} faults\n`,
);
for (const fault of faults.slice(0, 50)) process.stdout.write(`✗ ${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);
