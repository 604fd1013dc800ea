import { connect } from 'node:net';
import { requestFrom, type Mutated } from './mutate-request.ts';

const longest = 1_000;

type Met = { status: number; ms: number } | { status: null; ms: number };

/**
 * Sends a request and reads the answer; of one that never ends, its head. After one that is not whole it says
 * that nothing more comes.
 */
const send = (url: URL, { bytes, whole }: Mutated): Promise<Met> =>
  new Promise((done) => {
    const begun = performance.now();
    const socket = connect({ host: url.hostname, port: Number(url.port) });
    let head = '';
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      const status = /^HTTP\/1\.1 ([2-5]\d\d)/m.exec(head)?.[1];
      done({ status: status === undefined ? null : Number(status), ms: performance.now() - begun });
    };
    const timer = setTimeout(end, 4 * longest);
    socket.on('data', (piece: Buffer) => {
      if (head.length < 4_000) head += piece.toString('latin1');
      if (/text\/event-stream/i.test(head)) end();
    });
    socket.once('error', end);
    socket.once('close', end);
    if (whole) socket.write(bytes);
    else socket.end(bytes);
  });

export interface Thrown {
  answers: Map<number | null, number>;
  longest: number;
  /** What was no answer to be had, by the seed of its request. */
  faults: string[];
}

/**
 * Throws mutated requests at a portal, several at a time. A fault is a 5xx that is not a deliberate 503 (or
 * 501 and 505, which say that HTTP itself was misused), or one that twice takes over a second.
 */
export const throwRequests = async (
  portal: string,
  {
    first,
    count,
    lanes = 6,
    until = Infinity,
  }: { first: number; count: number; lanes?: number; until?: number },
  onDone: (done: number) => void = () => {},
): Promise<Thrown> => {
  const url = new URL(portal);
  const thrown: Thrown = { answers: new Map(), longest: 0, faults: [] };
  const slow: number[] = [];
  let next = first;
  const note = (seed: number, { status }: Met): void => {
    thrown.answers.set(status, (thrown.answers.get(status) ?? 0) + 1);
    const meant = status === null || status < 500 || [501, 503, 505].includes(status);
    if (!meant) thrown.faults.push(`seed ${seed}: ${status}`);
  };
  const lane = async (): Promise<void> => {
    while (next < first + count && Date.now() < until) {
      const seed = next++;
      const met = await send(url, requestFrom(seed));
      note(seed, met);
      thrown.longest = Math.max(thrown.longest, met.ms);
      if (met.ms > longest) slow.push(seed);
      onDone(next - first);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  // A busy machine makes one wait that would not have: alone, it has no excuse.
  for (const seed of slow) {
    const { ms } = await send(url, requestFrom(seed));
    if (ms > longest) thrown.faults.push(`seed ${seed}: ${Math.round(ms)} ms`);
  }
  return thrown;
};
