import type { ServerResponse } from 'node:http';
import type { Api } from '../api/api.ts';
import type { Line } from '../live/line.ts';
import type { Listener } from '../live/listener.ts';
import type { Answerer, Asked } from './asked.ts';
import { safetyHeaders, sendingHeaders } from './headers.ts';

/** So many bytes may wait in this process for a reader, beside what its system holds already. */
const mostWaiting = 64 * 1024;

/** A connection as a line. Events are the same bytes for all: none is copied or framed for one of them. */
class ConnectionLine implements Line {
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  write(bytes: Uint8Array): boolean {
    if (this.#response.writableLength > mostWaiting) return false;
    this.#response.write(bytes);
    return true;
  }

  end(bytes: Uint8Array): void {
    this.#response.end(bytes);
  }

  cut(): void {
    this.#response.destroy();
  }
}

const ask = async (api: Api, { request, requestId, address }: Asked) => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  let listener: Listener | undefined;
  const answer = await api.fetch(
    new Request(`http://portal.invalid${request.url!}`, { method: request.method!, headers }),
    { address, requestId, listen: (taken) => void (listener = taken) },
  );
  return { listener: listener as Listener | undefined, answer };
};

/** The API says who may listen to what; from then on events go to the connection itself. */
export const answerLive =
  (api: Api): Answerer =>
  async (asked) => {
    const { response } = asked;
    const { listener, answer } = await ask(api, asked);
    const headers = [...safetyHeaders(asked.path, asked.framers), ...sendingHeaders(asked)];
    answer.headers.forEach((value, name) => {
      if (name !== 'x-request-id') headers.push(name, value);
    });
    if (listener === undefined) {
      response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
      return;
    }
    // It ends with its connection, so that nothing needs to stand around each event.
    response.removeHeader('Transfer-Encoding');
    response.writeHead(answer.status, [...headers, 'Connection', 'close']);
    response.flushHeaders();
    response.once('close', () => listener.leave());
    listener.open(new ConnectionLine(response));
    if (response.destroyed) listener.leave();
  };
