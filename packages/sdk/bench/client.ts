/** Validated `procedures.list` calls a second, against three ways to make the same call by hand. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from '../../portal/bench/support/median.ts';
import { benchOptions } from '../../portal/bench/support/options.ts';
import { sayMachine, sayTable, type Line } from '../../portal/bench/support/table.ts';
import { contenders, type Contender } from './support/contenders.ts';
import { page } from './support/page.ts';

const leastOfFetch = 0.8;
const leastOfAxios = 1;

const CALLS = 500;
const AT_ONCE = 16;
/** Short turns, so that what else the machine does comes over everyone. */
const TURNS_A_PAIR = 8;

const { pairs } = benchOptions();

/** A server in a process of its own, so that its work is nobody's. */
const startServer = async () => {
  const file = fileURLToPath(new URL('support/server.ts', import.meta.url));
  const server = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  return { baseUrl: `http://127.0.0.1:${String(port).trim()}`, stop: () => server.kill() };
};

/** Calls a second, a few under way at once. */
const rate = async (call: Contender): Promise<number> => {
  let left = CALLS;
  const work = async () => {
    while (left-- > 0)
      if ((await call()) !== page.items.length) throw new Error('An answer was not whole.');
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return (CALLS / (performance.now() - began)) * 1000;
};

const server = await startServer();
const all = Object.entries(contenders(server.baseUrl));
const rates = new Map<string, number[]>(all.map(([name]) => [name, []]));
for (let warm = 0; warm < 4; warm++) for (const [, call] of all) await rate(call);
for (let turn = 0; turn < pairs * TURNS_A_PAIR; turn++) {
  // Each goes first, second, … as often as the others.
  const first = turn % all.length;
  for (const [name, call] of [...all.slice(first), ...all.slice(0, first)])
    rates.get(name)!.push(await rate(call));
}
server.stop();

const of = (name: string) => rates.get(name)!;
const perSecond = (name: string) => `${Math.round(median(of(name))).toLocaleString('en')}/s`;
const line = (name: string, limit?: Line['limit']): Line => ({
  name: `calls beside ${name}`,
  ours: perSecond('sdk'),
  theirs: perSecond(name),
  ratio: median(of('sdk').map((ours, turn) => ours / of(name)[turn]!)),
  ...(limit && { limit }),
});

sayMachine(
  `procedures.list, a page of ${page.items.length} (${JSON.stringify(page).length} characters), ` +
    `${AT_ONCE} calls at once, ${CALLS} a turn, ratios are medians over ${pairs * TURNS_A_PAIR} turns`,
);
const kept = sayTable([
  line('fetch + JSON.parse', { atLeast: leastOfFetch }),
  line('openapi-fetch'),
  line('axios + zod', { atLeast: leastOfAxios }),
]);
process.exitCode = kept ? 0 : 1;
