import { expect, test, vi } from 'vitest';
import { ConnectionError, type Middleware } from '../src/index.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { rejection } from './support/rejection.ts';
import { answer, answerInTurn, client, json, mockService, status } from './support/service.ts';

mockService();

test('middleware stands around each attempt, the first outermost', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const lines: string[] = [];
  const logging =
    (name: string): Middleware =>
    async (request, next) => {
      lines.push(`${name} asks`);
      const response = await next(request);
      lines.push(`${name} has ${response.status}`);
      return response;
    };
  answerInTurn(status(503), json(ward));
  await client({ middleware: [logging('a'), logging('b')] }).ward.get();
  const round = (code: number) => ['a asks', 'b asks', `b has ${code}`, `a has ${code}`];
  expect(lines).toEqual([...round(503), ...round(200)]);
});

test('middleware may change the request, the answer, or answer by itself', async () => {
  const seen = answer(json(ward));
  const signed: Middleware = (request, next) => {
    const outer = new Request(request);
    outer.headers.set('x-signed', 'yes');
    return next(outer);
  };
  const renamed: Middleware = async (request, next) => {
    const body = (await (await next(request)).json()) as object;
    return Response.json({ ...body, name: 'Đổi tên' });
  };
  expect((await client({ middleware: [signed, renamed] }).ward.get()).name).toBe('Đổi tên');
  expect(seen[0]!.headers.get('x-signed')).toBe('yes');
  const cached: Middleware = async () => Response.json(ward);
  expect(await client({ middleware: [cached] }).ward.get()).toEqual(ward);
  expect(seen).toHaveLength(1);
});

test('a transport sends instead of fetch', async () => {
  const seen = answer(json(ward));
  const sent: Request[] = [];
  const to = client({
    fetch: () => expect.fail('fetch'),
    transport: async (request) => {
      sent.push(request);
      return Response.json(ward);
    },
  });
  expect(await to.ward.get()).toEqual(ward);
  expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'GET /api/v1/wards/11411',
  ]);
  expect(seen).toHaveLength(0);
});

test('the deadline of an attempt reaches the transport through its request', async () => {
  const aborted: boolean[] = [];
  const to = client({
    timeout: 30,
    retries: 0,
    transport: ({ signal }) =>
      new Promise(() => signal.addEventListener('abort', () => aborted.push(signal.aborted))),
  });
  expect(await rejection(to.ward.get())).toMatchObject({ code: 'attempt-timeout' });
  expect(aborted).toEqual([true]);
});

const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error('looked at');
    },
    getPrototypeOf: () => {
      throw new Error('looked at');
    },
  },
);
const things: [string, unknown][] = [
  ['a text', 'https://canary.example'],
  ['nothing', undefined],
  ['a number', 7],
  ['a frozen error', Object.freeze(new Error('frozen'))],
  ['an error that throws when it is looked at', hostile],
  ['an error in a circle', Object.assign(new Error('round'), { cause: undefined as unknown })],
];
(things.at(-1)![1] as { cause: unknown }).cause = things.at(-1)![1];

test.each(things)('%s that is thrown is a failed connection', async (_, thing) => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  let turns = 0;
  const throwing = () => {
    turns += 1;
    throw thing;
  };
  for (const options of [
    { fetch: async () => throwing() },
    { fetch: throwing },
    { transport: async () => throwing() },
    { transport: throwing },
    { middleware: [async () => throwing()] },
    { middleware: [throwing] },
  ]) {
    turns = 0;
    const error = await rejection(client(options).ward.get());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 3, reason: null });
    expect(turns).toBe(3);
  }
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['an object', {}],
  ['a body that was read', new Response('{}')],
  ['an error response', Response.error()],
])('%s instead of a response is a failed connection', async (_, thing) => {
  if (thing instanceof Response && thing.status === 200) await thing.text();
  const to = client({ retries: 0, transport: async () => thing as Response });
  expect(await rejection(to.ward.get())).toBeInstanceOf(ConnectionError);
});
