import { getEventListeners } from 'node:events';
import { delay } from 'msw';
import { expect, test, vi } from 'vitest';
import { wardGet } from '../src/contract/packed.ts';
import { connect } from '../src/index.ts';
import { procedureList } from '../src/testing/fixtures/procedures.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { call } from '../src/transport/call.ts';
import { unpack } from '../src/transport/unpack.ts';
import { rejection } from './support/rejection.ts';
import {
  answer,
  answerInTurn,
  client,
  json,
  mockService,
  origin,
  status,
} from './support/service.ts';

mockService();

/** A call that is aborted after some milliseconds, and how long it went on. */
const abortedAfter = async (milliseconds: number, fetch?: typeof globalThis.fetch) => {
  const controller = new AbortController();
  const reason = { told: 'by the caller' };
  const began = performance.now();
  setTimeout(() => controller.abort(reason), milliseconds);
  const call = client({ fetch }).ward.get({ signal: controller.signal });
  const rejected = await rejection<unknown>(call);
  return { rejected, reason, took: performance.now() - began };
};

test('a signal that is aborted already sends nothing', async () => {
  const seen = answer(json(ward));
  const call = client().ward.get({ signal: AbortSignal.abort('no need') });
  expect(await rejection<unknown>(call)).toBe('no need');
  expect(seen).toEqual([]);
});

test("an abort before the answer rejects with the caller's own reason", async () => {
  const seen = answer(() => delay('infinite'));
  const { rejected, reason } = await abortedAfter(50);
  expect(rejected).toBe(reason);
  expect(seen).toHaveLength(1);
});

test('an abort ends the wait before a retry at once', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const seen = answerInTurn(status(503, { 'retry-after': '9' }));
  const { rejected, reason, took } = await abortedAfter(100);
  expect(rejected).toBe(reason);
  expect(took).toBeLessThan(2000);
  expect(seen).toHaveLength(1);
});

test('an abort is heard even when fetch does not listen', async () => {
  const { rejected, reason } = await abortedAfter(50, () => new Promise(() => {}));
  expect(rejected).toBe(reason);
});

test('what comes after its attempt ran out, or was aborted, is not sent', async () => {
  const transport = vi.fn(async () => Response.json(ward));
  const service = connect({ baseUrl: origin, ward: '11411', transport, timeout: 20, retries: 0 });
  const contract = unpack(wardGet);
  /** As long as nobody has brought it, the contract is not there. */
  const late = () => {
    let there = false;
    const bring = delay(60).then(() => (there = true));
    return { ...contract, ready: () => (there ? contract : undefined), load: () => bring };
  };
  const signal = AbortSignal.timeout(10);
  expect(await rejection(call(service, late(), []))).toMatchObject({ code: 'attempt-timeout' });
  expect(await rejection<unknown>(call(service, late(), [], { signal }))).toBe(signal.reason);
  await delay(100);
  expect(transport).not.toHaveBeenCalled();
  expect(await call(service, late(), [], { timeout: 1000 })).toEqual(ward);
});

test("the platform's own timeout signal passes as what it is", async () => {
  answer(() => delay('infinite'));
  const error = await rejection(client().ward.get({ signal: AbortSignal.timeout(30) }));
  expect(error).toBeInstanceOf(DOMException);
});

test('a thousand calls leave no listener on their signal, whatever becomes of them', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  let turn = 0;
  const outcomes: (() => Promise<Response>)[] = [
    async () => Response.json(ward),
    async () => new Response(null, { status: 404 }),
    async () => new Response(null, { status: turn++ % 2 ? 503 : 500 }),
    () => Promise.reject(new TypeError('gone')),
    async () => new Response('<html>'),
  ];
  const clients = outcomes.map((transport) => client({ transport }));
  for (let round = 0; round < 200; round++)
    await Promise.all(clients.map((to) => to.ward.get({ signal }).catch(() => {})));
  const hanging = client({ transport: () => new Promise(() => {}), timeout: 5, retries: 1 });
  await rejection(hanging.ward.get({ signal }));
  const items = client({ transport: async () => Response.json(procedureList) }).procedures;
  await items.list({}, { signal }).collect();
  expect(added.mock.calls.length).toBeGreaterThanOrEqual(1000);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('a call that has ended leaves no timer behind', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const to = client({ transport: async () => Response.json(ward) });
  await to.ward.get();
  await rejection(client({ transport: async () => new Response('') }).ward.get());
  expect(vi.getTimerCount()).toBe(0);
  const controller = new AbortController();
  const waiting = client({
    transport: async () => new Response(null, { status: 503, headers: { 'retry-after': '9' } }),
  }).ward.get({ signal: controller.signal });
  waiting.catch(() => {});
  await vi.advanceTimersByTimeAsync(5);
  expect(vi.getTimerCount()).toBe(1);
  controller.abort('enough');
  expect(await rejection<unknown>(waiting)).toBe('enough');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
