import type { ServerResponse } from 'node:http';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { problem } from '../src/testing/fixtures/problem.ts';
import { snapshot, event, isLive, begin, json, watch, take } from './support/live.ts';
import { listen } from './support/socket.ts';

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));

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
