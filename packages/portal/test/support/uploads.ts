import { connect, type Socket } from 'node:net';
import { motcua, type Served } from './command.ts';

export const importsUrl = (portal: Served): string => `${portal.url}/api/v1/wards/11411/imports`;

/** A new token of the ward, as a person would make it. */
export const newToken = async (dataFolder: string, scope = 'imports'): Promise<string> => {
  const made = await motcua(['token', 'create', '--scope', scope], { MOTCUA_DATA: dataFolder });
  if (made.code !== 0) throw new Error(`no token: ${made.err}`);
  return made.out.trim();
};

export const post = (
  portal: Served,
  token: string | null,
  body: Uint8Array | ReadableStream<Uint8Array>,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Response> =>
  fetch(importsUrl(portal) + query, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/octet-stream',
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit);

/** An upload that was begun and not ended; `answer` is all that comes back until the line is closed. */
export interface HalfUpload {
  socket: Socket;
  answer: Promise<string>;
}

/** Sends the head of an upload of `length` bytes, and the first of them. */
export const beginUpload = (
  portal: Served,
  token: string,
  { length, first }: { length: number; first: Uint8Array },
): HalfUpload => {
  const { hostname, port, pathname } = new URL(importsUrl(portal));
  const socket = connect({ host: hostname, port: Number(port) });
  const answer = new Promise<string>((done) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.once('error', () => done(text));
    socket.once('close', () => done(text));
  });
  socket.write(
    `POST ${pathname}?asOf=2025-07-11 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`,
  );
  socket.write(first);
  return { socket, answer };
};
