import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError, ConfigurationError, ResponseShapeError, type Client } from '../src/index.ts';
import { apologyList } from '../src/testing/fixtures/apologies.ts';
import { procedureList } from '../src/testing/fixtures/procedures.ts';
import { rejection } from './support/rejection.ts';
import { client } from './support/service.ts';

const code = (at: number) => `1.${String(at).padStart(6, '0')}`;

/** A service of `total` procedures, in pages of `size`; cursors are the next position. */
const service = (total: number, size: number, asked: string[] = []): Client =>
  client({
    transport: async ({ url }) => {
      const { searchParams } = new URL(url);
      const from = Number(searchParams.get('cursor') ?? 0);
      asked.push(searchParams.get('cursor') ?? 'first');
      const to = Math.min(from + size, total);
      const [item] = procedureList.items;
      const items = Array.from({ length: to - from }, (_, at) => ({
        ...item,
        code: code(from + at),
      }));
      const nextCursor = to < total ? String(to) : null;
      return Response.json({ ...procedureList, items, nextCursor, total });
    },
  });

const codes = (total: number) => Array.from({ length: total }, (_, at) => code(at));

test('every item comes once and in order, whatever the sizes, item by item and page by page', async () => {
  const sizes = fc.record({ total: fc.nat(40), size: fc.integer({ min: 1, max: 9 }) });
  await fc.assert(
    fc.asyncProperty(sizes, async ({ total, size }) => {
      const one: string[] = [];
      for await (const item of service(total, size).procedures.list()) one.push(item.code);
      const paged: string[] = [];
      for await (const { items } of service(total, size).procedures.list().pages())
        paged.push(...items.map((item) => item.code));
      const { items, cut } = await service(total, size).procedures.list().collect();
      expect(one).toEqual(codes(total));
      expect(paged).toEqual(one);
      expect(items.map((item) => item.code)).toEqual(one);
      expect(cut).toBe(false);
    }),
  );
});

test('a list that is awaited is its first page, and the page knows the next', async () => {
  const asked: string[] = [];
  const list = service(5, 2, asked).procedures.list({ q: 'khai sinh' });
  const first = await list;
  expect(first).toMatchObject({ nextCursor: '2', total: 5 });
  expect(JSON.parse(JSON.stringify(first))).toEqual({ ...first });
  const second = await first.next();
  const third = await second!.next();
  expect(third!.items.map((item) => item.code)).toEqual([code(4)]);
  expect(await third!.next()).toBeNull();
  expect(asked).toEqual(['first', '2', '4']);
});

test('the first page is asked for at once, and once for all uses of the list', async () => {
  // What the first call of all waits for.
  await service(1, 1, []).procedures.list();
  const asked: string[] = [];
  const list = service(3, 2, asked).procedures.list();
  expect(asked).toHaveLength(1);
  const { data } = await list.withMeta();
  expect(await list).toBe(data);
  for await (const item of list) expect(item.code).toBeTruthy();
  await list.collect();
  expect((await data.next())!.items).toHaveLength(1);
  expect(asked).toEqual(['first', '2']);
});

test('next() called at once by many is one request', async () => {
  const asked: string[] = [];
  const first = await service(5, 2, asked).procedures.list();
  const pages = await Promise.all([first.next(), first.next(), first.next()]);
  expect(new Set(pages).size).toBe(1);
  expect(asked).toEqual(['first', '2']);
});

test('a next() that failed can be asked again', async () => {
  let turn = 0;
  const transport = async () =>
    ++turn === 2
      ? new Response(null, { status: 404 })
      : Response.json({ ...procedureList, nextCursor: turn === 1 ? 'b' : null });
  const first = await client({ transport }).procedures.list();
  expect(await rejection(first.next())).toBeInstanceOf(ApiError);
  expect((await first.next())!.nextCursor).toBeNull();
});

test('leaving a loop early asks for no further page', async () => {
  const asked: string[] = [];
  for await (const item of service(50, 10, asked).procedures.list())
    if (item.code === code(3)) break;
  expect(asked).toEqual(['first']);
});

test('no more pages come than were wanted', async () => {
  const asked: string[] = [];
  const sizes: number[] = [];
  const list = service(50, 10, asked).procedures.list();
  for await (const { items } of list.pages({ maxPages: 2 })) sizes.push(items.length);
  expect(sizes).toEqual([10, 10]);
  expect(asked).toEqual(['first', '10']);
});

test.each([
  [5, true, 1],
  [10, true, 1],
  [11, true, 2],
  [20, false, 2],
  [21, false, 2],
])(
  'of 20 items, %i are collected and it says whether the list was cut: %s',
  async (maxItems, cut, requests) => {
    const asked: string[] = [];
    const collected = await service(20, 10, asked).procedures.list().collect({ maxItems });
    expect(collected).toMatchObject({ total: 20, cut });
    expect(collected.items.map((item) => item.code)).toEqual(codes(Math.min(maxItems, 20)));
    expect(asked).toHaveLength(requests);
  },
);

test.each([
  ['the same again', () => 'a'],
  ['two in turn', (turn: number) => (turn % 2 ? 'a' : 'b')],
  ['the one that it was asked with', () => 'start'],
])('cursors that repeat (%s) end with an error and not in a circle', async (_, cursor) => {
  let turn = 0;
  const transport = async () =>
    Response.json(
      { ...procedureList, nextCursor: cursor(turn++) },
      { headers: { 'x-request-id': 'req-c' } },
    );
  const list = client({ transport }).procedures.list({ cursor: 'start' });
  const error = await rejection(list.collect());
  expect(error).toBeInstanceOf(ResponseShapeError);
  expect(error).toMatchObject({
    fault: 'mismatch',
    path: 'nextCursor',
    operation: 'procedures.list',
    requestId: 'req-c',
  });
  expect(turn).toBeLessThan(4);
});

test.each([0, -1, Number.NaN, 0.5])('a bound of %s is refused', async (bound) => {
  for (const [option, use] of [
    ['maxItems', () => service(3, 2).procedures.list().collect({ maxItems: bound })],
    ['maxPages', () => service(3, 2).procedures.list().pages({ maxPages: bound }).next()],
  ] as const)
    expect(await rejection<Error>(use())).toMatchObject({ name: 'ConfigurationError', option });
});

test.each<[string, string, (list: ReturnType<Client['procedures']['list']>) => Promise<unknown>]>([
  ['maxitems', 'maxItems', (list) => list.collect({ maxitems: 2 } as never)],
  ['maxPage', 'maxPages', (list) => list.pages({ maxPage: 2 } as never).next()],
])('an unknown bound %s is refused with the nearest name', async (typed, meant, use) => {
  const error = await rejection<ConfigurationError>(use(service(3, 2).procedures.list()));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ option: typed, operation: 'procedures.list' });
  expect(error.message).toContain(`the nearest is ${meant}.`);
});

test('the other lists are lists too', async () => {
  const asking = client({ transport: async () => Response.json(apologyList) });
  const { owed, items } = await asking.apologies.list();
  expect([owed, items]).toEqual([0, apologyList.items]);
  expect(await asking.apologies.list().collect()).toEqual({ items, total: 1, cut: false });
});

test('an abort ends a list between its pages', async () => {
  const controller = new AbortController();
  const reason = { told: 'by the caller' };
  const list = service(9, 2).procedures.list({}, { signal: controller.signal });
  const walk = async () => {
    for await (const item of list) if (item.code === code(1)) controller.abort(reason);
  };
  expect(await rejection<unknown>(walk())).toBe(reason);
});

test.each([[null], [7], [[]], [{}]])(
  'with validation off, %j instead of a page harms nobody',
  async (body) => {
    const to = client({ validate: false, transport: async () => Response.json(body) });
    expect(await to.procedures.list()).toEqual(body);
  },
);
