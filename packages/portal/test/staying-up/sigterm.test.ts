import { Agent, request } from 'node:http';
import { expect, it } from 'vitest';
import { serve } from '../support/command.ts';
import { filledData } from '../support/data-folders.ts';

const lines = 24;
const paths = [
  '/',
  '/thong-ke/2025-07',
  '/thu-tuc?q=khai+sinh',
  '/api/v1/wards/11411/statistics?groupBy=field',
];

interface Sent {
  /** It went over a connection that the server had before it was told to stop. */
  taken: boolean;
  /** `null`: there was no whole answer. */
  status: number | null;
}

it('answers everything that it has taken when it is told to stop under load', async () => {
  const portal = await serve({ MOTCUA_DATA: await filledData() });
  const { hostname, port } = new URL(portal.url);
  const sent: Sent[] = [];
  let stopped = false;
  let refused = 0;

  const one = (agent: Agent, path: string): Promise<void> =>
    new Promise((done) => {
      const entry: Sent = { taken: false, status: null };
      const asked = request({ agent, hostname, port, path, headers: { 'Accept-Encoding': 'br' } });
      asked.once('socket', (socket) => {
        // A connection that is made after the word to stop may meet nobody: its request was never taken.
        if (!socket.connecting) entry.taken = true;
        else socket.once('connect', () => (entry.taken = !stopped));
      });
      asked.once('response', (response) => {
        let bytes = 0;
        response.on('data', (piece: Buffer) => (bytes += piece.length));
        response.once('end', () => {
          const length = response.headers['content-length'];
          const whole = response.complete && (length === undefined || Number(length) === bytes);
          entry.status = whole ? response.statusCode! : null;
          sent.push(entry);
          done();
        });
        response.once('error', () => (sent.push(entry), done()));
      });
      asked.once('error', () => {
        if (entry.taken) sent.push(entry);
        else refused += 1;
        done();
      });
      asked.end();
    });

  // Keep-alive lines as a proxy holds them, and each request on one of them the moment the last was answered.
  const agents = Array.from({ length: lines }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const load = agents.map(async (agent, number) => {
    for (let turn = number; !stopped || refused < lines; turn += 1) {
      await one(agent, paths[turn % paths.length]!);
      if (stopped && refused > 0) break;
    }
    agent.destroy();
  });
  for (const end = Date.now() + 30_000; sent.length < 300 && Date.now() < end;) {
    await new Promise((done) => setTimeout(done, 50));
  }
  const before = sent.length;
  const ended = portal.stop();
  stopped = true;
  expect(await ended).toBe(0);
  await Promise.all(load);

  expect(before).toBeGreaterThan(100);
  expect(sent.filter(({ status }) => status !== 200)).toEqual([]);
  expect(portal.err()).toBe('');
}, 120_000);
