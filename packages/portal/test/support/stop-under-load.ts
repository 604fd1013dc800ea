import { Agent, request } from 'node:http';
import { serve } from './command.ts';

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

export interface Stopped {
  /** Answered before it was told to stop. */
  before: number;
  sent: Sent[];
  code: number | null;
  complaints: string;
}

/** Tells a portal to stop while keep-alive lines, as a proxy holds them, ask for the next the moment they are answered. */
export const stopUnderLoad = async (data: string): Promise<Stopped> => {
  const portal = await serve({ MOTCUA_DATA: data });
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
  const code = await ended;
  await Promise.all(load);
  return { before, sent, code, complaints: portal.err() };
};
