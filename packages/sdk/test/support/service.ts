import type { HttpResponse } from 'msw';
import { http, type HttpResponseResolver } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createClient, type Client, type ClientOptions } from '../../src/index.ts';

export const origin = 'https://portal.example';

/** A client of the mocked service. */
export const client = (options: Partial<ClientOptions> = {}): Client =>
  createClient({ baseUrl: origin, ward: '11411', ...options });

const server = setupServer();

/** Mocks the network for the tests of one file; a request that nobody answers fails. */
export const mockService = (): void => {
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
};

/** Answers every request, and keeps what was asked. */
export const answer = (resolver: HttpResponseResolver): Request[] => {
  const seen: Request[] = [];
  server.use(
    http.all('*', (info) => {
      seen.push(info.request.clone() as Request);
      return resolver(info);
    }),
  );
  return seen;
};

/** Answers the first request with the first response and so on; the last one stays. */
export const answerInTurn = (...responses: (() => Response)[]): Request[] => {
  let turn = 0;
  return answer(() => responses[Math.min(turn++, responses.length - 1)]!() as HttpResponse<null>);
};

export const json = (body: unknown, init?: ResponseInit) => () => Response.json(body, init);

export const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Response(null, { status: code, headers });
