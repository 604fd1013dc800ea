/** Holds live streams open and tells, when asked, at which instants each revision came in on them. */
import { connect, type Socket } from 'node:net';

interface Begin {
  port: number;
  path: string;
  count: number;
  /** Number of the first listener among all: which loopback address it comes from follows from it. */
  first: number;
}

/** So many come from one address. */
const perAddress = 250;
/** Connections that are being opened at once. */
const atOnce = 50;

const seen = new Map<number, number[]>();
let open = 0;
let lost = 0;

const addressOf = (number: number): string => {
  const at = Math.floor(number / perAddress);
  return `127.0.${1 + Math.floor(at / 200)}.${1 + (at % 200)}`;
};

const listen = ({ port, path }: Begin, number: number): Promise<Socket> =>
  new Promise((done, failed) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress: addressOf(number) });
    let told = false;
    socket.once('error', failed);
    socket.on('close', () => {
      if (told) lost += 1;
      else failed(new Error('closed before the first event'));
    });
    // An event is one write of the server; what is looked for is its first line.
    socket.on('data', (bytes: Buffer) => {
      const id = /(?:^|\n)id: (\d+)\n/.exec(bytes.toString('latin1'))?.[1];
      if (id === undefined) return;
      const at = performance.timeOrigin + performance.now();
      const all = seen.get(Number(id)) ?? [];
      seen.set(Number(id), all);
      all.push(at);
      if (told) return;
      told = true;
      open += 1;
      done(socket);
    });
    socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\n\r\n`);
  });

process.on('message', (message: Begin | 'report') => {
  if (message === 'report') {
    process.send!({ open, lost, seen: [...seen] });
    return;
  }
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < message.count) await listen(message, message.first + next++);
  };
  Promise.all(Array.from({ length: atOnce }, one)).then(
    () => process.send!({ open, lost, seen: [...seen] }),
    (error: Error) => {
      process.stderr.write(`listen: ${error.message}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
