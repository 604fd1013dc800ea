import { connect } from 'node:net';

/** What a server answers to bytes that no client library would send, until it ends the line. */
export const raw = (url: string, bytes: string, patience = 5_000): Promise<string> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) });
    let answer = '';
    socket.setTimeout(patience, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.once('error', failed);
    socket.once('close', () => done(answer));
    socket.write(bytes);
  });
