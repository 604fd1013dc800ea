import { format, inspect } from 'node:util';
import { HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { createClient, type Client, type ClientOptions } from '../src/index.ts';
import { problem } from '../src/testing/fixtures/problem.ts';
import { lookupResult } from '../src/testing/fixtures/dossiers.ts';
import { rejection } from './support/rejection.ts';
import { answer, client, json, mockService, status } from './support/service.ts';

mockService();
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));

/** Given in every call below, and to be found in no error. */
const dossier = 'H99.11-000000-7358';
const digits = '7358';
const host = 'canary.example';
const name = 'nguyen-van-canary';
const token = 'mc_C4naryT0ken';
const secrets = [dossier, digits, host, name, token, '127.0.0.1', 'api/v1', '://portal', 'wards/'];

/** Everything that a log might write of an error, without the lines that tell where code stands. */
const traces = (error: Error): string =>
  [
    String(error),
    error.message,
    JSON.stringify(error),
    JSON.stringify(Object.getOwnPropertyDescriptors(error)),
    JSON.stringify(structuredClone({ ...error })),
    format('%s %o %O %j', error, error, error, error),
    ...[error.stack ?? '', inspect(error, { depth: 9 }), inspect(error, { showHidden: true })],
  ]
    .map((text) => text.replace(/^\s+at .*$/gm, '').replace(/\\n\s+at [^"]*/g, ''))
    .join('\n');

const lookup = (to: Client) => to.dossiers.lookup({ code: dossier, phoneLast4: digits });
const canary = (options: Partial<ClientOptions> = {}) =>
  client({ baseUrl: `https://${host}/${digits}`, ...options });
const throwing = (error: unknown) => canary({ fetch: () => Promise.reject(error) });
const upload = (to: Client, options: object = {}) =>
  to.imports.create(new Blob([dossier]), {}, { token, idempotencyKey: 'k', ...options });
/** An error as a careless library would make it. */
const telling = () =>
  Object.assign(new TypeError(`https://${host}/api/v1/wards/${digits} Bearer ${token}`), {
    code: dossier,
    request: { url: `https://${host}`, body: dossier },
    cause: new Error(`${dossier} ${token}`),
  });
/** As Node's own fetch tells it. */
const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:7358'), {
  code: 'ECONNREFUSED',
  address: '127.0.0.1',
  port: 7358,
});
const echo = {
  ...problem,
  title: dossier,
  detail: `${dossier} ${digits}`,
  code: dossier,
  requestId: dossier + '.',
};

test.each<[string, () => Promise<unknown> | unknown]>([
  [
    'a problem that repeats the request',
    () => (answer(json(echo, { status: 404 })), lookup(canary())),
  ],
  [
    'an error page that repeats the request',
    () => (answer(() => new Response(dossier, { status: 400 })), lookup(canary())),
  ],
  [
    'a problem with a code of letters that nobody knows',
    () => (answer(json({ ...echo, code: name }, { status: 404 })), lookup(canary())),
  ],
  ['a server error', () => (answer(status(500)), lookup(canary()))],
  [
    'an answer of a wrong shape',
    () => (answer(json({ code: 7358, state: dossier })), lookup(canary())),
  ],
  [
    'an answer that is not JSON',
    () => (answer(() => new Response(`{${dossier}`)), lookup(canary())),
  ],
  ['a lost connection', () => (answer(() => HttpResponse.error()), lookup(canary()))],
  [
    'a refused connection',
    () => lookup(throwing(new TypeError('fetch failed', { cause: refused }))),
  ],
  ['a timeout', () => lookup(canary({ fetch: () => new Promise(() => {}), timeout: 20 }))],
  [
    'a total timeout',
    () => lookup(canary({ fetch: () => new Promise(() => {}), totalTimeout: 20 })),
  ],
  [
    'a fetch that names its address',
    () => lookup(throwing(new Error(`https://${host} ${dossier}`))),
  ],
  [
    'a fetch with a telling cause',
    () => lookup(throwing(new TypeError('x', { cause: { code: dossier, host } }))),
  ],
  ['a fetch that throws no error', () => lookup(throwing(`${host} ${dossier}`))],
  [
    'a refused code',
    () => canary().dossiers.lookup({ code: dossier.repeat(9), phoneLast4: digits }),
  ],
  ['refused digits', () => canary().dossiers.lookup({ code: dossier, phoneLast4: '73580' })],
  [
    'an unknown input',
    () => canary().dossiers.lookup({ code: dossier, [dossier]: digits } as never),
  ],
  ['a text instead of inputs', () => canary().dossiers.lookup(dossier as never)],
  ['a code that is no path', () => canary().procedures.get(`${dossier}\ud800`)],
  [
    'a transport that tells all',
    () => lookup(canary({ transport: () => Promise.reject(telling()) })),
  ],
  [
    'a middleware that tells all',
    () =>
      lookup(
        canary({
          middleware: [
            () => {
              throw telling();
            },
          ],
        }),
      ),
  ],
  ['a frozen telling error', () => lookup(throwing(Object.freeze(telling())))],
  ['a thrown request', () => lookup(throwing(new Request(`https://${host}/${dossier}`)))],
  [
    'a middleware that gives no response',
    () => lookup(canary({ middleware: [async () => `https://${host}` as never] })),
  ],
  [
    'a body that breaks with a telling error',
    () =>
      lookup(
        canary({
          transport: async () =>
            new Response(new ReadableStream({ pull: (controller) => controller.error(telling()) })),
        }),
      ),
  ],
  ['an upload that fails', () => upload(throwing(telling()))],
  ['an upload that is refused', () => (answer(json(echo, { status: 422 })), upload(canary()))],
  [
    'an upload that is too slow',
    () =>
      upload(canary({ transport: () => new Promise(() => {}) }), {
        timeout: 20,
        idempotencyKey: undefined,
      }),
  ],
  ['a token that is none', () => upload(canary(), { token: `${token} \n` })],
  ['a key that is none', () => upload(canary(), { idempotencyKey: `${dossier} ${token}` })],
  ['a token among the options of a read', () => canary().ward.get({ [token]: token } as never)],
  [
    'a shape with telling names',
    () => (
      answer(json({ ...lookupResult, detail: { [dossier]: digits, procedure: dossier } })),
      lookup(canary())
    ),
  ],
  [
    'a problem that is an array of all',
    () => (answer(json([echo, dossier, token], { status: 500 })), lookup(canary())),
  ],
  [
    'a cursor that repeats',
    () => (
      answer(json({ items: [], nextCursor: dossier, total: 1 })),
      canary().procedures.list({ cursor: dossier, q: dossier }).collect()
    ),
  ],
  ['a filter that is none', () => canary().procedures.list({ q: dossier.repeat(20) })],
  [
    'a bound that is none',
    () => canary().procedures.list({ q: dossier }).collect({ maxItems: Number.NaN }),
  ],
  [
    'a base URL that is not one',
    async () => createClient({ baseUrl: `${host}/${digits}`, ward: '11411' }),
  ],
  [
    'an unknown option',
    async () =>
      createClient({ baseUrl: `https://${host}`, ward: '11411', [`https://${host}`]: 1 } as never),
  ],
])('the error of %s holds no address, code or digit', async (_, call) => {
  const error = await rejection(call() as Promise<unknown>);
  expect(error).toBeInstanceOf(Error);
  for (const secret of secrets) expect(traces(error)).not.toContain(secret);
  expect(error.cause).toBeUndefined();
});

test('where code stands is the only thing that a stack adds', async () => {
  answer(json(echo, { status: 404 }));
  const { stack = '' } = await rejection(lookup(canary()));
  for (const secret of [dossier, host, 'api/v1']) expect(stack).not.toContain(secret);
});

test('the canary is heard where it sings', () => {
  for (const secret of [dossier, digits, host, token]) expect(traces(telling())).toContain(secret);
});
