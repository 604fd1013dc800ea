import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { getResponse, type RequestHandler } from 'msw';
import { onTestFinished } from 'vitest';

/** The same handlers on a real socket, for another process; gone when the test ends. */
export const onSocket = async (handlers: RequestHandler[]): Promise<string> => {
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url = '/' } = request;
      const asked = new Request(`http://${request.headers.host}${url}`, {
        method,
        headers: { 'Content-Type': request.headers['content-type'] ?? 'text/plain' },
        ...(method === 'POST' ? { body: await buffer(request) } : {}),
      });
      const answer = (await getResponse(handlers, asked)) ?? new Response(null, { status: 404 });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
