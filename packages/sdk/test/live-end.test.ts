import { beforeEach, describe, expect, test, vi } from 'vitest';
import { live } from '../src/live/live.ts';
import { connect } from '../src/transport/settings.ts';
import { problem } from '../src/testing/fixtures/problem.ts';
import { event, begin, watch, take, expectNoAddress } from './support/live.ts';
import { rejection } from './support/rejection.ts';
import { closedPort, listen } from './support/socket.ts';

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));

describe('an end', () => {
  test('is the failure of the connection when it fails as often as is allowed', async () => {
    const baseUrl = await closedPort();
    const stream = watch(baseUrl, { failureLimit: 3 });
    const error = await rejection(stream.next());
    expect(error).toMatchObject({
      name: 'ConnectionError',
      operation: 'statistics.live',
      attempts: 3,
      reason: 'ECONNREFUSED',
    });
    expect(stream.state).toBe('closed');
    expect(await stream.next()).toEqual({ value: undefined, done: true });
    expectNoAddress(error, baseUrl);
  });

  test('is a timeout when nobody ever answers', async () => {
    const { baseUrl } = await listen(() => {});
    const stream = watch(baseUrl, { failureLimit: 2 }, { timeout: 60 });
    const error = await rejection(stream.next());
    expect(error).toMatchObject({ name: 'TimeoutError', kind: 'attempt', attempts: 2 });
    expectNoAddress(error, baseUrl);
  });

  test('is what the service says, at once where that will not mend', async () => {
    const said = { ...problem, status: 404, code: 'ward-unknown' };
    const { baseUrl, asked } = await listen((response) =>
      response
        .writeHead(404, { 'content-type': 'application/problem+json' })
        .end(JSON.stringify(said)),
    );
    const error = await rejection(watch(baseUrl).next());
    expect(error).toMatchObject({ name: 'ApiError', status: 404, problem: said, attempts: 1 });
    expect(asked()).toBe(1);
    expectNoAddress(error, baseUrl);
  });

  test('is what the poll is told, where both are refused by a stranger', async () => {
    const { baseUrl, asked } = await listen((response) => void response.writeHead(403).end());
    expect(await rejection(watch(baseUrl).next())).toMatchObject({ name: 'ApiError', status: 403 });
    expect(asked()).toBe(2);
  });

  test('waits as long as a full service asks before it tries again', async () => {
    const waits = vi.spyOn(globalThis, 'setTimeout');
    const { baseUrl } = await listen((response, _, turn) => {
      if (turn > 1) return begin(response, event(1));
      response.writeHead(503, { 'retry-after': '2' }).end();
    });
    const stream = watch(baseUrl);
    expect(await take(stream, 1)).toEqual([1]);
    expect(waits.mock.calls.map(([, wait]) => wait)).toContain(2000);
    await stream.return();
  });

  test('is a wrong shape when a snapshot is none', async () => {
    const { baseUrl } = await listen((response) => begin(response, 'data: {"ward":7}\n\n'));
    const error = await rejection(watch(baseUrl).next());
    expect(error).toMatchObject({ name: 'ResponseShapeError', fault: 'mismatch', path: 'ward' });
    expectNoAddress(error, baseUrl);
  });

  test('is a refusal before anything is sent when the query is wrong', async () => {
    const { baseUrl, asked } = await listen((response) => begin(response, event(1)));
    const stream = live(connect({ baseUrl, ward: '11411' }), { period: 'July' });
    const error = await rejection(stream.next());
    expect(error).toMatchObject({ name: 'RequestError', operation: 'statistics.live' });
    expect(asked()).toBe(0);
  });

  test.each([
    { silence: Number.NaN },
    { pollEvery: 0 },
    { failureLimit: -1 },
    { silence: 2 ** 31 },
    { pollevery: 1 },
  ])('is refused beforehand for %o', (options) => {
    expect(() => watch('https://portal.example', options)).toThrow(
      expect.objectContaining({ name: 'ConfigurationError', option: Object.keys(options)[0] }),
    );
  });

  test('an event that is not known yet is passed over', async () => {
    const { baseUrl } = await listen((response) =>
      begin(response, 'event: letter\ndata: {"number":"1"}\n\n', event(4)),
    );
    const stream = watch(baseUrl);
    expect(await take(stream, 1)).toEqual([4]);
    await stream.return();
  });
});
