/** SIGTERM to a real server under load, again and again; see `npm run soak -- --help`. */
import { join } from 'node:path';
import { scratchFolder } from '../bench/support/scratch.ts';
import { motcua } from '../test/support/command.ts';
import { fixturePath } from '../test/support/fixtures.ts';
import { stopUnderLoad } from '../test/support/stop-under-load.ts';
import { readOptions, saysEvery } from './options.ts';

const { count } = readOptions(20);
const data = join(scratchFolder('soak-stops'), 'data');
const file = fixturePath('ket-xuat-2025-07.csv');
const imported = await motcua(['import', file, '--as-of', '2025-07-31'], { MOTCUA_DATA: data });
if (imported.code !== 0) throw new Error(`no data: ${imported.err}`);

const say = saysEvery(5_000);
const faults: string[] = [];
let answered = 0;
for (let time = 1; time <= count; time += 1) {
  const { sent, code, complaints } = await stopUnderLoad(data);
  answered += sent.length;
  const lost = sent.filter(({ status }) => status !== 200).length;
  if (lost > 0 || code !== 0 || complaints !== '')
    faults.push(`stop ${time}: ${lost} lost, ended with ${code} ${complaints.slice(0, 500)}`);
  say(`${time} of ${count} stops, ${answered} requests answered, ${faults.length} faults`);
}
process.stdout.write(`\n${count} stops, ${answered} requests answered, ${faults.length} faults\n`);
for (const fault of faults) process.stdout.write(`✗ ${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);
