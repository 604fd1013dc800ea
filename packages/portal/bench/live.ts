/**
 * Ten thousand live listeners in one process (`--rows`: so many): how long after an import of another
 * process is written each has heard of it, and what a listener takes.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { compose } from '../src/compose.ts';
import { importInto } from './support/import-into.ts';
import { openListeners } from './support/listeners.ts';
import { asStarted } from './support/as-started.ts';
import { benchOptions } from './support/options.ts';
import { percentile } from './support/percentile.ts';
import { residentOf } from './support/resident.ts';
import { scratchFolder } from './support/scratch.ts';
import { sayMachine, sayTable, type Line } from './support/table.ts';
import { serve } from '../test/support/command.ts';
import { registers } from '../test/support/fixtures.ts';

const latest = 1000;
const mostEach = 20_000;

const { rows: count } = benchOptions('10000');
const data = join(scratchFolder('live'), 'data');
const served = await serve({ ...asStarted, MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' });
const path = '/api/v1/wards/11411/statistics/live';
const memory = () => residentOf(served.child.pid!) ?? 0;

// What the first answers take is not the listeners'.
const few = await openListeners(Number(new URL(served.url).port), path, 50);
few.close();
await pause(1000);
const before = memory();
const listeners = await openListeners(Number(new URL(served.url).port), path, count);
await pause(2000);
const each = (memory() - before) / count;

const writer = await compose({ dataFolder: data });
const delays: number[] = [];
let deaf = 0;
for (const register of registers) {
  const { revision, at } = await importInto(writer, register);
  await pause(3000);
  const seen = await listeners.seen(revision);
  deaf += count - seen.length;
  delays.push(...seen.map((instant) => instant - at));
}
await writer.close();
const lost = await listeners.lost();
listeners.close();
await served.stop();

sayMachine(`${count.toLocaleString('en')} listeners, ${registers.length} imports`);
const lines: Line[] = [
  {
    name: 'from an import to its event: p99 beside a second',
    ours: `${percentile(delays, 0.99).toFixed(0)} ms (p50 ${percentile(delays, 0.5).toFixed(0)})`,
    theirs: `${latest} ms`,
    ratio: percentile(delays, 0.99) / latest,
    limit: { atMost: 1 },
  },
  {
    name: 'memory of a listener beside 20 KB',
    ours: `${(each / 1000).toFixed(1)} KB`,
    theirs: `${mostEach / 1000} KB`,
    ratio: each / mostEach,
    limit: { atMost: 1 },
  },
  {
    name: 'listeners that were lost, or missed an import',
    ours: String(lost + deaf),
    theirs: '0',
    ratio: lost + deaf,
    limit: { atMost: 0 },
  },
];
process.exitCode = sayTable(lines) ? 0 : 1;
