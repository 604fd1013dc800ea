import { HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError, ConnectionError } from '../src/index.ts';
import { retryAfterOf } from '../src/transport/retry-after.ts';
import { delayBefore, repeatsOf, type Failure } from '../src/transport/retry.ts';
import { lookupResult } from '../src/testing/fixtures/dossiers.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { rejection } from './support/rejection.ts';
import { answer, answerInTurn, client, json, mockService, status } from './support/service.ts';

mockService();

const jitter = (share: number) => vi.spyOn(Math, 'random').mockReturnValue(share);
const lookup = () => client().dossiers.lookup({ code: 'H24.90-250702-0007' });

describe('the table of retries', () => {
  const failures: Failure[] = [
    undefined,
    400,
    404,
    408,
    409,
    413,
    415,
    425,
    429,
    500,
    502,
    503,
    504,
  ];
  const repeated = (...of: Parameters<typeof repeatsOf>) => failures.filter(repeatsOf(...of));
  const transient = [undefined, 408, 425, 429, 500, 502, 503, 504];
  const write = { method: 'POST', writes: true };

  test('a read is repeated when another attempt could fare better', () => {
    expect(repeated({ method: 'GET', writes: false }, undefined, null)).toEqual(transient);
  });
  test('a look-up is repeated only when the server did nothing with it', () => {
    const lookup = { method: 'POST', writes: false };
    expect(repeated(lookup, undefined, {})).toEqual([408, 425, 429, 503]);
  });
  test('a write is repeated like a read when it has a key and a body that can be sent again', () => {
    expect(repeated(write, 'k', {})).toEqual(transient);
    expect(repeated(write, 'k', new ReadableStream())).toEqual([]);
  });
  test('a write without a key is never repeated', () => {
    expect(repeated(write, undefined, {})).toEqual([]);
  });
});

describe('calls', () => {
  beforeEach(() => void jitter(0));

  test.each([408, 425, 429, 500, 502, 503, 504])(
    'a read survives two answers of %i',
    async (code) => {
      const seen = answerInTurn(status(code), status(code), json(ward));
      expect(await client().ward.get()).toEqual(ward);
      expect(seen).toHaveLength(3);
    },
  );

  test('a read survives a lost connection', async () => {
    const seen = answerInTurn(() => HttpResponse.error(), json(ward));
    expect(await client().ward.get()).toEqual(ward);
    expect(seen).toHaveLength(2);
  });

  test('the third failure is the last, and says how often it was tried', async () => {
    const seen = answerInTurn(status(500), status(502), status(503));
    const error = await rejection(client().ward.get());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 503, attempts: 3, retryable: true });
    expect(seen).toHaveLength(3);
  });

  test.each([400, 404, 405, 413])('an answer of %i is final', async (code) => {
    const seen = answerInTurn(status(code));
    expect(await rejection(client().ward.get())).toMatchObject({ attempts: 1, retryable: false });
    expect(seen).toHaveLength(1);
  });

  test('a look-up that may have been counted is not sent twice', async () => {
    const seen = answer(() => HttpResponse.error());
    const error = await rejection(lookup());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 1, operation: 'dossiers.lookup' });
    expect(seen).toHaveLength(1);
  });

  test('a look-up that was turned away unread is sent again', async () => {
    const seen = answerInTurn(status(503, { 'retry-after': '0' }), json(lookupResult));
    expect(await lookup()).toEqual(lookupResult);
    expect(seen).toHaveLength(2);
  });

  test('Retry-After is waited for', async () => {
    const times: number[] = [];
    answer(() => {
      times.push(performance.now());
      return times.length === 1
        ? new Response(null, { status: 429, headers: { 'retry-after': '1' } })
        : Response.json(ward);
    });
    await client().ward.get();
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(990);
  });

  test.each([
    [0, 1],
    [1, 2],
    [5, 6],
  ])('a call that may be tried again %i times sends %i requests', async (retries, sent) => {
    const seen = answer(status(503));
    const error = await rejection(client({ retries: 2 }).ward.get({ retries }));
    expect(error).toMatchObject({ status: 503, attempts: sent });
    expect(seen).toHaveLength(sent);
  });

  test('a call has times of its own', async () => {
    answer(() => new Promise(() => {}));
    const slow = client({ timeout: 10_000, totalTimeout: 20_000 });
    const attempt = slow.ward.get({ timeout: 30, retries: 0 });
    expect(await rejection(attempt)).toMatchObject({ code: 'attempt-timeout' });
    const total = slow.ward.get({ totalTimeout: 30 });
    expect(await rejection(total)).toMatchObject({ code: 'total-timeout' });
  });

  test('a wait that leaves no time for an attempt is not begun', async () => {
    answer(status(503, { 'retry-after': '5' }));
    const began = performance.now();
    const error = await rejection(client({ totalTimeout: 2000 }).ward.get());
    expect(error).toMatchObject({ name: 'ApiError', status: 503, attempts: 1, retryable: true });
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('the wait before a retry', () => {
  test('is anything between nothing and a ceiling that doubles', () => {
    jitter(0);
    expect([1, 2].map((retry) => delayBefore(retry, null))).toEqual([0, 0]);
    jitter(0.5);
    expect([1, 2].map((retry) => delayBefore(retry, null))).toEqual([200, 400]);
  });
  test('is never shorter than the server asks', () => {
    jitter(0.5);
    expect(delayBefore(1, 3000)).toBe(3200);
  });
  test('is capped when the server asks too much', () => {
    jitter(0);
    expect([86_400_000, 1e23, Infinity].map((asked) => delayBefore(1, asked))).toEqual([
      10_000, 10_000, 10_000,
    ]);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(1994, 10, 6, 8, 49, 30);
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  const read = (headers: Record<string, string>) => retryAfterOf(new Headers(headers), now);

  test.each([
    ['7', 7000],
    ['0', 0],
    [' 7 ', 7000],
    ['007', 7000],
    ['99999999999999999999', 1e23],
    ['Sun, 06 Nov 9999 08:49:37 GMT', Date.UTC(9999, 10, 6, 8, 49, 37) - now],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 7000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 7000],
    ['Sun Nov  6 08:49:37 1994', 7000],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
  ])('%s is understood in any time zone', (text, expected) => {
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/New_York']) {
      process.env['TZ'] = zone;
      expect(read({ 'retry-after': text })).toBe(expected);
    }
  });
  test.each([
    '',
    'soon',
    '-1',
    '1.5',
    '1e3',
    'May 5',
    '06 Nov 1994',
    '1 2',
    '+7',
    '0x7',
    'Infinity',
  ])('%j asks nothing', (text) => {
    expect(read({ 'retry-after': text })).toBeNull();
  });
  test("a date is read against the server's own clock", () => {
    const headers = {
      date: 'Sun, 06 Nov 1994 03:00:00 GMT',
      'retry-after': 'Sun, 06 Nov 1994 03:00:04 GMT',
    };
    expect(read(headers)).toBe(4000);
  });
});
