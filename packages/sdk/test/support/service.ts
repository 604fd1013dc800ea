import type { HttpResponse } from 'msw';
import { http, type HttpResponseResolver } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import * as sdk from '../../src/index.ts';
import type { Client, ClientOptions } from '../../src/index.ts';

export const origin = 'https://portal.example';

/** A client of the mocked service. */
export const client = (options: Partial<ClientOptions> = {}): Client =>
  sdk.createClient({ baseUrl: origin, ward: '11411', ...options });

/** The same operations as functions of their own, under the client's names. */
export const functionsAsClient = (): Client => {
  const service = sdk.connect({ baseUrl: origin, ward: '11411' });
  const bound = <All extends unknown[], Outcome>(
    operation: (service: sdk.Service, ...all: All) => Outcome,
  ) => operation.bind(null, service) as (...all: All) => Outcome;
  return {
    ward: { get: bound(sdk.getWard) },
    procedures: {
      list: bound(sdk.listProcedures),
      get: bound(sdk.getProcedure),
      fields: bound(sdk.listFields),
    },
    dossiers: { lookup: bound(sdk.lookupDossier) },
    statistics: { get: bound(sdk.getStatistics), live: bound(sdk.liveStatistics) },
    apologies: {
      list: bound(sdk.listApologies),
      get: bound(sdk.getApology),
      draft: bound(sdk.draftApology),
      sign: bound(sdk.signApology),
      publish: bound(sdk.publishApology),
      settle: bound(sdk.settleApology),
    },
    publications: { list: bound(sdk.listPublications) },
    reports: { get: bound(sdk.getReport) },
    calendar: { deadline: bound(sdk.getDeadline), holidays: bound(sdk.getHolidays) },
    imports: { create: bound(sdk.createImport) },
    feedback: { list: bound(sdk.listFeedback), create: bound(sdk.createFeedback) },
    chain: { list: bound(sdk.listChain) },
  };
};

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
