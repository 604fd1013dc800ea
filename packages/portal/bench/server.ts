/**
 * What is sent a second, with 100 000 dossiers (`--rows`): the portal beside bare `node:http` that sends the
 * same bytes, nginx with the same file, and `@astrojs/node` that renders; and how soon it answers after a
 * cold start.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { portalOf } from './support/four-years.ts';
import { median } from './support/median.ts';
import { asStarted } from './support/as-started.ts';
import { benchOptions } from './support/options.ts';
import { nginxPeer, nodePeer, type Peer } from './support/peer.ts';
import { residentOf } from './support/resident.ts';
import { scratchFolder } from './support/scratch.ts';
import { sayMachine, sayTable, type Line } from './support/table.ts';
import { runTask } from './support/task.ts';
import { serve } from '../test/support/command.ts';

const leastOfBare = 0.7;
const leastOfAstro = 5;
const latestStart = 1500;
const mostMemory = 200_000_000;
const connections = 50;
const seconds = 2;

const { rows, pairs } = benchOptions();
const folder = scratchFolder('server');
const data = join(folder, 'data', 'data');
mkdirSync(join(folder, 'data'));
await (await portalOf(data, rows, null)).close();

interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
  statuses: Record<string, number>;
}

const load = (url: string, headers: Record<string, string>): Promise<Load> =>
  runTask<Load>('load', url, connections, seconds, JSON.stringify(headers));

interface Answer {
  status: number;
  headers: string[];
  body: string;
}

const fetchOnce = (url: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((done, failed) => {
    request(url, { headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const all = response.rawHeaders;
        const own = all.flatMap((name, at) =>
          at % 2 === 0 && !/^(date|connection|keep-alive)$/i.test(name) ? [name, all[at + 1]!] : [],
        );
        const body = Buffer.concat(pieces).toString('base64');
        done({ status: response.statusCode!, headers: own, body });
      });
    })
      .once('error', failed)
      .end();
  });

const api = '/api/v1/wards/11411';
const subjects: [name: string, path: string, unchanged?: true][] = [
  ['a procedure', '/thu-tuc/1.001193'],
  ['the list', '/thu-tuc'],
  ['the figures', '/thong-ke'],
  ['an answer of the API', `${api}/statistics?period=2025-06&groupBy=field`],
  ['a 304', '/thu-tuc/1.001193', true],
];

const starts: number[] = [];
const startOnce = async () => {
  const began = performance.now();
  const served = await serve({ ...asStarted, MOTCUA_DATA: data, MOTCUA_ENV: 'production' });
  await (await fetch(served.url)).arrayBuffer();
  starts.push(performance.now() - began);
  return served;
};
for (let time = 0; time < 2; time += 1) await (await startOnce()).stop();
const ours = await startOnce();
const astro = await nodePeer('astro-node', data);

const number = ({ perSecond, p50, p99 }: Load, resident: number | null) =>
  `${Math.round(perSecond).toLocaleString('en')}/s  ${p50}·${p99} ms  ${resident === null ? '?' : (resident / 1e6).toFixed(0)} MB`;
/** The middle one of several runs. */
const middle = (all: Load[]): Load => ({
  ...all[0]!,
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
});

const lines: Line[] = [];
let faults = 0;
for (const [at, [name, path, unchanged]] of subjects.entries()) {
  const headers: Record<string, string> = { 'accept-encoding': 'br' };
  // Until the smallest form is there.
  for (let time = 0; time < 20; time += 1) await fetchOnce(ours.url + path, headers);
  await new Promise((done) => setTimeout(done, 500));
  if (unchanged) {
    const { headers: known } = await fetchOnce(ours.url + path, headers);
    headers['if-none-match'] = known[known.findIndex((each) => /^etag$/i.test(each)) + 1]!;
  }
  const answer = await fetchOnce(ours.url + path, headers);
  const file = join(folder, `answer-${at}.json`);
  writeFileSync(file, JSON.stringify(answer));
  const bare = await nodePeer('bare-http', file);
  const nginx = unchanged
    ? null
    : await nginxPeer(join(folder, `nginx-${at}`), Buffer.from(answer.body, 'base64'));
  const runs: Record<string, Load[]> = { ours: [], bare: [], astro: [], nginx: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    runs['ours']!.push(await load(ours.url + path, headers));
    runs['bare']!.push(await load(bare.url + path, headers));
  }
  // The API is not Astro's.
  if (!path.startsWith('/api/')) runs['astro']!.push(await load(astro.url + path, headers));
  if (nginx) runs['nginx']!.push(await load(`${nginx.url}/page`, headers));
  const processes = { ours: ours.child.pid!, bare: bare.pid, astro: astro.pid, nginx: nginx?.pid };
  const resident = Object.fromEntries(
    Object.entries(processes).map(([name, pid]) => [name, pid ? residentOf(pid) : null]),
  );
  for (const peer of [bare, nginx] satisfies (Peer | null)[]) peer?.close();

  faults += runs['ours']!.reduce((sum, { failed, statuses }) => {
    const right = statuses[unchanged ? '304' : '200'] ?? 0;
    return sum + failed + Object.values(statuses).reduce((all, each) => all + each, 0) - right;
  }, 0);
  const own = middle(runs['ours']!);
  const beside = (peer: string, title: string, limit?: Line['limit']): void => {
    const all = runs[peer]!;
    if (all.length === 0) return;
    const theirs = middle(all);
    lines.push({
      name: `${name} beside ${title}`,
      ours: number(own, resident['ours']!),
      theirs: number(theirs, resident[peer]!),
      ratio: own.perSecond / theirs.perSecond,
      ...(limit && { limit }),
    });
  };
  beside('bare', 'bare node:http', { atLeast: leastOfBare });
  beside('astro', '@astrojs/node', { atLeast: leastOfAstro });
  beside('nginx', 'nginx');
}
const resident = residentOf(ours.child.pid!) ?? 0;
astro.close();
await ours.stop();

lines.push(
  {
    name: 'memory after all that, without listeners',
    ours: `${(resident / 1e6).toFixed(0)} MB`,
    theirs: `${mostMemory / 1e6} MB`,
    ratio: resident / mostMemory,
    limit: { atMost: 1 },
  },
  {
    name: 'from a cold start to the first page',
    ours: `${median(starts).toFixed(0)} ms`,
    theirs: `${latestStart} ms`,
    ratio: median(starts) / latestStart,
    limit: { atMost: 1 },
  },
  {
    name: 'answers that were not the right one',
    ours: String(faults),
    theirs: '0',
    ratio: faults,
    limit: { atMost: 0 },
  },
);
sayMachine(
  `${rows.toLocaleString('en')} dossiers; ${connections} connections, ${seconds} s, medians of ${pairs} turns; p50·p99; memory`,
);
process.exitCode = sayTable(lines) ? 0 : 1;
