import { getEventListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Statistics } from '../src/index.ts';
import { liveLater } from '../src/live/later.ts';
import { live } from '../src/live/live.ts';
import type { LiveOptions, LiveState, LiveStatistics } from '../src/live/live-statistics.ts';
import { connect } from '../src/transport/settings.ts';
import { problem } from '../src/testing/fixtures/problem.ts';
import { statistics } from '../src/testing/fixtures/statistics.ts';
import { rejection } from './support/rejection.ts';
import { closedPort, listen } from './support/socket.ts';

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));

const snapshot = (revision: number): Statistics => ({ ...statistics, revision });
const event = (revision: number) =>
  `id: ${revision}\ndata: ${JSON.stringify(snapshot(revision))}\n\n`;
const isLive = (request: IncomingMessage) => request.url!.includes('/statistics/live');

const begin = (response: ServerResponse, ...said: string[]): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(`retry: 500\n\n${said.join('')}`);
};
const json = (response: ServerResponse, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

const watch = (
  baseUrl: string,
  options: LiveOptions = {},
  timeouts: { timeout?: number } = {},
): LiveStatistics => live(connect({ baseUrl, ward: '11411', ...timeouts }), {}, options);

/** The revisions of the next `count` snapshots; the stream stays as it is. */
const take = async (from: LiveStatistics, count: number): Promise<number[]> => {
  const revisions: number[] = [];
  while (revisions.length < count) {
    const { done, value } = await from.next();
    if (done) break;
    revisions.push(value.revision);
  }
  return revisions;
};

/** Fails where an error says where it went. */
const expectNoAddress = (error: unknown, baseUrl: string): void => {
  const { message, stack } = error as Error;
  const shown = [message, stack?.split('\n')[0], JSON.stringify(error), String(error)].join(' ');
  expect(shown).not.toContain('http');
  expect(shown).not.toContain(new URL(baseUrl).port);
};

describe('a stream', () => {
  test('yields the figures and then every change, in a loop', async () => {
    const asked: IncomingMessage[] = [];
    const { baseUrl } = await listen((response, request) => {
      asked.push(request);
      begin(response, event(1));
      setTimeout(() => response.write(event(2)), 30);
      setTimeout(() => response.write(event(3)), 60);
    });
    const settings = connect({ baseUrl, ward: '11411', language: 'en' });
    const seen: Statistics[] = [];
    for await (const one of live(settings, { period: '2025-07', groupBy: 'channel' })) {
      seen.push(one);
      if (one.revision === 3) break;
    }
    expect(seen).toEqual([snapshot(1), snapshot(2), snapshot(3)]);
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/v1/wards/11411/statistics/live?period=2025-07&groupBy=channel',
    ]);
    expect(asked[0]!.headers).toMatchObject({ 'accept-language': 'en' });
    expect(asked[0]!.headers.accept).toMatch(/^text\/event-stream,/);
    expect(asked[0]!.headers).not.toHaveProperty('last-event-id');
  });

  test('sends nothing before the first snapshot is asked for', async () => {
    const { baseUrl, asked } = await listen((response) => begin(response, event(1)));
    const stream = watch(baseUrl);
    await pause(50);
    expect([asked(), stream.state]).toEqual([0, 'waiting']);
    await stream.return();
    expect([asked(), stream.state]).toEqual([0, 'closed']);
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  test('goes on after a reset where it was, by the id of the last event', async () => {
    const ids: unknown[] = [];
    const { baseUrl } = await listen((response, request, turn) => {
      ids.push(request.headers['last-event-id']);
      begin(response, event(turn * 2));
      if (turn < 3) setTimeout(() => request.socket.resetAndDestroy(), 20);
    });
    const stream = watch(baseUrl);
    expect(await take(stream, 3)).toEqual([2, 4, 6]);
    expect(ids).toEqual([undefined, '2', '4']);
    await stream.return();
  });

  test('goes on after an id that no header can hold', async () => {
    const ids: unknown[] = [];
    const { baseUrl } = await listen((response, request, turn) => {
      ids.push(request.headers['last-event-id']);
      const strange = event(turn).replace(/^id: .*/, 'id: số 😀');
      begin(response, turn === 1 ? event(1) : '', turn === 1 ? strange : event(turn));
      if (turn < 3) response.end();
    });
    const stream = watch(baseUrl);
    while ((await take(stream, 1))[0] !== 3);
    expect(ids).toEqual([undefined, '1', '2']);
    await stream.return();
  });

  test('gives a slow reader the newest figures, not a queue of old ones', async () => {
    const { baseUrl } = await listen((response) => {
      begin(response, event(1));
      for (const revision of [2, 3, 4, 5]) setTimeout(() => response.write(event(revision)), 40);
    });
    const stream = watch(baseUrl);
    expect(await take(stream, 1)).toEqual([1]);
    await pause(200);
    expect(await take(stream, 1)).toEqual([5]);
    await stream.return();
  });

  test.each([
    ['as it asks', 'retry: 700\n\n', 700],
    ['not at once, whatever it asks', 'retry: 0\n\n', 500],
    ['not for hours, whatever it asks', 'retry: 99999999\n\n', 60_000],
  ])('that ends waits for the server %s', async (_, retry, wait) => {
    const waits = vi.spyOn(globalThis, 'setTimeout');
    const { baseUrl } = await listen((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(retry + event(1));
    });
    const stream = watch(baseUrl);
    await take(stream, 1);
    await vi.waitFor(() => expect(stream.state).toBe('waiting'));
    expect(waits.mock.calls.map(([, milliseconds]) => milliseconds)).toContain(wait);
    await stream.return();
  });

  test('that falls silent is left, and asked again', async () => {
    const { baseUrl, asked } = await listen((response, _, turn) => begin(response, event(turn)));
    const stream = watch(baseUrl, { silence: 150 });
    const began = performance.now();
    expect(await take(stream, 2)).toEqual([1, 2]);
    expect(performance.now() - began).toBeGreaterThan(600);
    expect(asked()).toBe(2);
    await stream.return();
  });

  test('whose heart beats is left alone, though nothing happens', async () => {
    const { baseUrl, asked } = await listen((response) => {
      begin(response, event(1));
      const beat = setInterval(() => response.write(':\n\n'), 50);
      setTimeout(() => response.write(event(2)), 700);
      response.once('close', () => clearInterval(beat));
    });
    const stream = watch(baseUrl, { silence: 200 });
    expect(await take(stream, 2)).toEqual([1, 2]);
    expect(asked()).toBe(1);
    await stream.return();
  });

  test('tells its state, by itself and to who asked to be told', async () => {
    const states: LiveState[] = [];
    const { baseUrl } = await listen((response, _, turn) => {
      begin(response, event(turn));
      if (turn === 1) response.end();
    });
    const stream = watch(baseUrl, { onState: (state) => states.push(state) });
    await take(stream, 2);
    expect(stream.state).toBe('open');
    await stream.return();
    expect(states).toEqual(['connecting', 'open', 'waiting', 'connecting', 'open', 'closed']);
  });

  test('ends with what the listener of its state throws', async () => {
    const { baseUrl } = await listen((response) => begin(response, event(1)));
    const own = new Error('mine');
    const stream = watch(baseUrl, {
      onState: () => {
        throw own;
      },
    });
    expect(await rejection(stream.next())).toBe(own);
  });
});

describe('where streams do not get through', () => {
  const hindrances: Record<string, (response: ServerResponse) => void> = {
    'a page instead of a stream': (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome</p>'),
    'a refusal that is not of the service': (response) => response.writeHead(403).end('no'),
    'no room for another stream': (response) =>
      response
        .writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '30' })
        .end(JSON.stringify({ ...problem, status: 503, code: 'live-full' })),
    'an older server': (response) =>
      response
        .writeHead(404, { 'content-type': 'application/problem+json' })
        .end(JSON.stringify({ ...problem, status: 404, code: 'route-unknown' })),
    'a stream that is held back': (response) => void response.writeHead(200),
    'a stream that ends before its first event': (response) => {
      begin(response);
      response.end();
    },
    'a stream that is cut before its first event': (response) => {
      begin(response, 'id: 9\ndata: {"wa');
      setTimeout(() => response.destroy(), 10);
    },
  };

  test.each(Object.entries(hindrances))(
    '(%s) the figures are polled, and an unchanged answer costs nothing',
    async (_, hinder) => {
      const conditions: unknown[] = [];
      let streams = 0;
      const { baseUrl } = await listen((response, request) => {
        if (isLive(request)) {
          streams += 1;
          return hinder(response);
        }
        conditions.push(request.headers['if-none-match']);
        const revision = conditions.length < 4 ? 5 : 6;
        const etag = `"${revision}"`;
        if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
        else json(response, snapshot(revision), { etag });
      });
      const stream = watch(baseUrl, { pollEvery: 20 }, { timeout: 100 });
      expect(await take(stream, 2)).toEqual([5, 6]);
      expect(stream.state).toBe('open');
      expect(conditions.slice(0, 4)).toEqual([undefined, '"5"', '"5"', '"5"']);
      expect(streams).toBeLessThanOrEqual(2);
      await stream.return();
    },
  );

  test('a stream is tried again later, and goes on by the id of what was polled', async () => {
    const ids: unknown[] = [];
    const { baseUrl } = await listen((response, request) => {
      if (!isLive(request)) return json(response, snapshot(5), { etag: '"5"' });
      ids.push(request.headers['last-event-id']);
      if (ids.length > 1) return begin(response, event(6));
      response.writeHead(200, { 'content-type': 'text/html' }).end();
    });
    const stream = watch(baseUrl, { pollEvery: 5 });
    expect(await take(stream, 2)).toEqual([5, 6]);
    expect(ids).toEqual([undefined, '5']);
    await stream.return();
  });

  test('a stream is tried again at once when polls failed too and then do not', async () => {
    let asked = 0;
    const { baseUrl } = await listen((response, request) => {
      asked += 1;
      if (asked <= 3) return request.socket.resetAndDestroy();
      if (isLive(request)) return begin(response, event(6));
      json(response, snapshot(5), { etag: '"5"' });
    });
    const stream = watch(baseUrl, { pollEvery: 5 });
    expect(await take(stream, 2)).toEqual([5, 6]);
    expect(asked).toBe(5);
    await stream.return();
  });

  test('what was streamed is not said again by a poll', async () => {
    let streams = 0;
    const { baseUrl, asked } = await listen((response, request) => {
      if (!isLive(request)) return json(response, snapshot(asked() > 4 ? 2 : 1));
      streams += 1;
      begin(response, streams === 1 ? event(1) : '');
      response.end();
    });
    const stream = watch(baseUrl, { pollEvery: 5 });
    expect(await take(stream, 2)).toEqual([1, 2]);
    await stream.return();
  });
});

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

describe('an abort', () => {
  const reason = { told: 'by the caller' };

  test.each([
    ['while nobody answers', () => {}],
    ['while a change is awaited', (response: ServerResponse) => begin(response)],
    [
      'between two attempts',
      (response: ServerResponse) => void response.writeHead(503, { 'retry-after': '60' }).end(),
    ],
  ])("%s rejects at once with the caller's own reason", async (_, respond) => {
    const controller = new AbortController();
    const { baseUrl, asked } = await listen(respond);
    const stream = watch(baseUrl, { signal: controller.signal });
    const next = rejection<unknown>(stream.next());
    await pause(100);
    const began = performance.now();
    controller.abort(reason);
    expect(await next).toBe(reason);
    expect(performance.now() - began).toBeLessThan(50);
    expect(stream.state).toBe('closed');
    expect(await stream.next()).toEqual({ value: undefined, done: true });
    expect(asked()).toBe(1);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  test('beforehand sends nothing', async () => {
    const { baseUrl, asked } = await listen((response) => begin(response, event(1)));
    const stream = watch(baseUrl, { signal: AbortSignal.abort(reason) });
    expect(await rejection<unknown>(stream.next())).toBe(reason);
    expect(asked()).toBe(0);
  });

  test('while a snapshot lies ready takes it away', async () => {
    const controller = new AbortController();
    const { baseUrl } = await listen((response) => {
      begin(response, event(1));
      setTimeout(() => response.write(event(2)), 20);
    });
    const stream = watch(baseUrl, { signal: controller.signal });
    await take(stream, 1);
    await pause(100);
    controller.abort(reason);
    expect(await rejection<unknown>(stream.next())).toBe(reason);
  });
});

describe('what is left behind', () => {
  test('leaving the loop hangs up at once', async () => {
    let hungUp: Promise<number> | undefined;
    const { baseUrl } = await listen((response) => {
      hungUp = new Promise((resolve) => response.once('close', () => resolve(performance.now())));
      begin(response, event(1));
    });
    let left = 0;
    for await (const _ of watch(baseUrl)) {
      left = performance.now();
      break;
    }
    expect((await hungUp!) - left).toBeLessThan(200);
  });

  test('leaving the loop lets go of an answer that does not hear the signal', async () => {
    const cancel = vi.fn();
    const service = connect({
      baseUrl: 'https://portal.example',
      ward: '11411',
      transport: () => {
        const body = new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode(event(1))),
          cancel,
        });
        const headers = { 'content-type': 'text/event-stream' };
        return Promise.resolve(new Response(body, { headers }));
      },
    });
    for await (const _ of live(service)) break;
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  });

  test('a thousand loops on one signal leave no listener, timer or connection', async () => {
    const open = new Set<unknown>();
    const { baseUrl } = await listen((response, { socket }) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      begin(response, event(1));
    });
    const timers = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    const { signal } = new AbortController();
    const loop = async () => {
      for await (const { revision } of watch(baseUrl, { signal })) {
        expect(revision).toBe(1);
        break;
      }
    };
    for (let done = 0; done < 1000; done += 20) await Promise.all(Array.from({ length: 20 }, loop));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await vi.waitFor(() => {
      expect(open.size).toBe(0);
      expect(timers()).toBeLessThanOrEqual(before + 2);
    });
  });
});

describe('the code that is loaded when it is needed', () => {
  test('makes the same stream', async () => {
    const states: LiveState[] = [];
    const { baseUrl, asked } = await listen((response) => begin(response, event(1)));
    const stream = liveLater(
      connect({ baseUrl, ward: '11411' }),
      {},
      { onState: (state) => states.push(state) },
    );
    expect([stream.state, asked()]).toEqual(['waiting', 0]);
    for await (const { revision } of stream) {
      expect([revision, stream.state]).toEqual([1, 'open']);
      break;
    }
    expect(stream.state).toBe('closed');
    expect(states).toEqual(['connecting', 'open', 'closed']);
  });

  test('is not begun by an end before the beginning', async () => {
    const { baseUrl, asked } = await listen((response) => begin(response, event(1)));
    const stream = liveLater(connect({ baseUrl, ward: '11411' }));
    await stream.return();
    expect(await stream.next()).toEqual({ value: undefined, done: true });
    expect(asked()).toBe(0);
  });
});
