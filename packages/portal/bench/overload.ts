/**
 * Ten times more figures of days than can be counted and drawn (`--pairs`: seconds of it): how long those
 * wait that are let in, what the others get, and whether the catalogue stays.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asStarted } from './support/as-started.ts';
import { portalOf } from './support/four-years.ts';
import { benchOptions } from './support/options.ts';
import { percentile } from './support/percentile.ts';
import { residentOf } from './support/resident.ts';
import { scratchFolder } from './support/scratch.ts';
import { sayMachine, sayTable, type Line } from './support/table.ts';
import { runTask } from './support/task.ts';
import { serve } from '../test/support/command.ts';

const latest = 200;
const largestRefusal = 4096;

const { rows, pairs: seconds } = benchOptions();
const folder = scratchFolder('overload');
const data = join(folder, 'data', 'data');
mkdirSync(join(folder, 'data'));
await (await portalOf(data, rows, null)).close();
const served = await serve({ ...asStarted, MOTCUA_DATA: data });

interface Flood {
  sent: number;
  times: Record<string, number[]>;
  waits: Record<string, string>;
  largest: number;
  broken: number;
}

/** Answers of their own, one after the other on three connections: what it carries. */
const capacity = async (): Promise<number> => {
  const until = performance.now() + 4000;
  let count = 0;
  const one = async (lane: number): Promise<void> => {
    for (let at = 0; performance.now() < until; at += 1) {
      const day = String(1 + (at % 28)).padStart(2, '0');
      const month = 1 + (Math.floor(at / 28) % 9);
      const path = `/thong-ke?from=202${lane}-0${month}-${day}&to=2025-12-${day}`;
      const response = await fetch(served.url + path);
      await response.arrayBuffer();
      if (response.ok) count += 1;
      else await pause(20);
    }
  };
  await Promise.all([2, 3, 4].map(one));
  return count / 4;
};

await capacity();
const carried = await capacity();
const before = residentOf(served.child.pid!) ?? 0;
const flood = await runTask<Flood>('flood', served.url, Math.ceil(carried * 10), seconds);
const after = residentOf(served.child.pid!) ?? 0;
const still = (await fetch(`${served.url}/thu-tuc`)).status;
await served.stop();

const of = (key: string) => flood.times[key] ?? [];
const accepted = [...of('other 200'), ...of('catalogue 200')];
const refused = [...of('other 503'), ...of('catalogue 503')];
const known = accepted.length + refused.length;
const wrong = flood.sent - known + flood.broken + (still === 200 ? 0 : 1);
const share = of('catalogue 200').length / (flood.sent / 20);
sayMachine(
  `${carried.toFixed(0)}/s carried, ${(flood.sent / seconds).toFixed(0)}/s sent for ${seconds} s; ${accepted.length} let in, ${refused.length} refused`,
);
const ms = (value: number) => `${value.toFixed(0)} ms`;
const lines: Line[] = [
  {
    name: 'p99 of those let in',
    ours: `${ms(percentile(accepted, 0.99))} (p50 ${ms(percentile(accepted, 0.5))})`,
    theirs: ms(latest),
    ratio: percentile(accepted, 0.99) / latest,
    limit: { atMost: 1 },
  },
  {
    name: 'p99 of a refusal',
    ours: ms(percentile(refused, 0.99)),
    theirs: ms(latest),
    ratio: percentile(refused, 0.99) / latest,
  },
  {
    name: 'bytes of the largest refusal',
    ours: String(flood.largest),
    theirs: String(largestRefusal),
    ratio: flood.largest / largestRefusal,
    limit: { atMost: 1 },
  },
  {
    name: 'pages of the catalogue that were answered',
    ours: `${(share * 100).toFixed(1)} %`,
    theirs: '100 %',
    ratio: share,
    limit: { atLeast: 0.99 },
  },
  {
    name: 'memory after it beside before',
    ours: `${(after / 1e6).toFixed(0)} MB`,
    theirs: `${(before / 1e6).toFixed(0)} MB`,
    ratio: after / before,
    limit: { atMost: 2 },
  },
  {
    name: 'requests without an answer, or another one',
    ours: String(wrong),
    theirs: '0',
    ratio: wrong,
    limit: { atMost: 0 },
  },
];
process.exitCode = sayTable(lines) ? 0 : 1;
