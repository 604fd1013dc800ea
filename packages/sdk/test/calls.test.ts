import { expect, test, vi } from 'vitest';
import { ApiError, MotcuaError, safe } from '../src/index.ts';
import { asOf } from '../src/testing/fixtures/common.ts';
import { lookupResult } from '../src/testing/fixtures/dossiers.ts';
import { problem } from '../src/testing/fixtures/problem.ts';
import { statistics } from '../src/testing/fixtures/statistics.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { rejection } from './support/rejection.ts';
import { answer, answerInTurn, client, json, mockService, status } from './support/service.ts';

mockService();

test('a call is a promise that is under way: two of them run side by side', async () => {
  let open = 0;
  let most = 0;
  const seen = answer(async () => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, 30));
    open -= 1;
    return Response.json(ward) as never;
  });
  const calls = [client().ward.get(), client().ward.get()];
  expect(calls.every((call) => call instanceof Promise)).toBe(true);
  expect(await Promise.all(calls)).toEqual([ward, ward]);
  expect(most).toBe(2);
  expect(seen).toHaveLength(2);
});

test('the data and what is known of the call come from one request', async () => {
  const seen = answer(json(statistics, { headers: { 'x-request-id': 'req-7', 'x-own': 'word' } }));
  const call = client().statistics.get();
  const { data, meta } = await call.withMeta();
  expect(data).toEqual(statistics);
  expect(await call).toBe(data);
  expect(meta).toMatchObject({ status: 200, requestId: 'req-7', attempts: 1, revision: 3, asOf });
  expect(meta.headers.get('x-own')).toBe('word');
  expect(meta.duration).toBeGreaterThan(0);
  expect(meta.duration).toBeLessThan(5000);
  expect(seen).toHaveLength(1);
});

test('attempts and duration count retries and waits', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  answerInTurn(status(503), status(503), json(ward));
  const { meta } = await client().ward.get().withMeta();
  expect(meta.attempts).toBe(3);
  expect(meta.duration).toBeGreaterThanOrEqual(590);
});

test.each([
  [
    'headers before the body',
    { 'motcua-revision': '9', 'motcua-as-of': 'later' },
    statistics,
    9,
    'later',
  ],
  ['the body where no header tells', {}, statistics, 3, asOf],
  ['null where neither does', {}, { ...lookupResult, asOf: null }, null, null],
  ['null for a revision that is none', { 'motcua-revision': 'x' }, lookupResult, null, asOf],
])('revision and data time are of %s', async (_, headers, body, revision, told) => {
  answer(json(body, { headers: headers as HeadersInit }));
  const { meta } = await client({ validate: false }).ward.get().withMeta();
  expect(meta).toMatchObject({ revision, asOf: told });
});

test('a failed call that is only asked for its meta leaves no unhandled rejection', async () => {
  answer(json(problem, { status: 404 }));
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const error = await rejection(client().ward.get().withMeta());
  const listed = await rejection(client().procedures.list().collect());
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', unhandled);
  expect([error, listed].every((one) => one instanceof ApiError)).toBe(true);
  expect(unhandled).not.toHaveBeenCalled();
});

test('safe gives the data of a call that succeeds', async () => {
  answer(json(ward));
  expect(await safe(client().ward.get())).toEqual({ ok: true, data: ward, error: null });
});

test.each<[string, () => Promise<unknown>]>([
  ['an error status', () => (answer(status(404)), client().ward.get())],
  [
    'a lost connection',
    () => client({ fetch: () => Promise.reject('gone'), retries: 0 }).ward.get(),
  ],
  ['a wrong shape', () => (answer(json([])), client().ward.get())],
  ['a refused input', () => client().procedures.get('')],
  ['a refused option', () => client().ward.get({ timeout: Number.NaN })],
  ['a list on its way', () => (answer(status(404)), client().procedures.list().collect())],
])('safe gives the error of %s and does not throw', async (_, call) => {
  const { ok, data, error } = await safe(call());
  expect([ok, data]).toEqual([false, undefined]);
  expect(error).toBeInstanceOf(MotcuaError);
});

test('safe gives the reason of an abort as it is', async () => {
  const reason = { told: 'by the caller' };
  const call = client().ward.get({ signal: AbortSignal.abort(reason) });
  expect(await safe(call)).toEqual({ ok: false, data: undefined, error: reason });
});
