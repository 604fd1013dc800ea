import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem, Statistics } from '@motcua/sdk';
import type { Composition } from '../../src/compose.ts';
import { answerLive } from '../../src/server/answer-live.ts';
import { askedOf } from '../../src/server/asked.ts';
import { loadSample } from '../../src/ingest/sample.ts';
import { temporaryPortal } from '../support/portal.ts';

let portal: Composition;
let url: string;
let close: () => Promise<void>;
let connections: () => Promise<number>;

const start = async (live: { listeners?: number; lookEvery?: number } = {}) => {
  portal = await temporaryPortal({ live: { lookEvery: 50, ...live } });
  const answer = answerLive(portal.api);
  const server = createServer((request, response) => {
    const asked = askedOf(request, response);
    void answer({ ...asked, requestId: 'r' });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  connections = () => new Promise((done) => server.getConnections((_, count) => done(count)));
  close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await portal.close();
  };
};
beforeEach(() => start());
afterEach(() => close());

const path = '/api/v1/wards/11411/statistics';
const listen = (query = '', headers: Record<string, string> = {}) =>
  fetch(`${url}${path}/live${query}`, { headers });

/** Reads on until the text says what is looked for. */
const readUntil = async (response: Response, wanted: RegExp): Promise<string> => {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!wanted.test(text)) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`ended: ${text}`);
    text += value;
  }
  await reader.cancel();
  return text;
};

/** Raises the revision and leaves the figures as they are. */
const raiseRevision = (): Promise<number> =>
  portal.store.atomically(async (store) => {
    await store.replaceCatalogue('11411', 'v', []);
    return store.revision('11411');
  });

const eventsOf = (text: string) =>
  [...text.matchAll(/^id: (\d+)\ndata: (.*)\n\n/gm)].map(([, id, data]) => ({
    id,
    data: JSON.parse(data!) as Statistics,
  }));

describe('the live figures', () => {
  it('begin with what the figures are, under the revision as id, and a time to come back', async () => {
    await loadSample(portal);
    const query = '?period=2025-07&groupBy=field';
    const response = await listen(query, { 'Accept-Language': 'en' });
    const text = await readUntil(response, /data: .*\n\n/);
    const asked = await fetch(`${url}${path}${query}`, { headers: { 'Accept-Language': 'en' } });
    const figures = (await asked.json()) as Statistics;
    expect(eventsOf(text)).toEqual([{ id: String(figures.revision), data: figures }]);
    expect(text).toMatch(/^retry: 5000\n\n/);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'content-language': 'en',
      'x-request-id': 'r',
    });
    expect(response.headers.has('etag')).toBe(false);
  });

  it('tell every change of the data once, and nothing else that is written', async () => {
    const response = await listen();
    setTimeout(() => {
      void (async () => {
        const at = Date.now();
        const token = { hash: 'h', scopes: [], label: null, createdAt: at };
        await portal.store.atomically((store) => store.addToken('11411', token));
        await new Promise((done) => setTimeout(done, 200));
        await loadSample(portal);
      })();
    }, 100);
    const events = eventsOf(await readUntil(response, /"received":90/));
    expect(events.map(({ data }) => data.figures?.received)).toEqual([undefined, 90]);
    expect(events.map(({ id }) => Number(id))).toEqual(events.map(({ data }) => data.revision));
  });

  it('are not said again to who has them', async () => {
    const { revision } = (await (await fetch(url + path)).json()) as Statistics;
    const same = await listen('', { 'Last-Event-ID': String(revision) });
    expect(await readUntil(same, /: up to date\n\n/)).not.toContain('data:');
    const older = await listen('', { 'Last-Event-ID': String(revision - 1) });
    expect(eventsOf(await readUntil(older, /data: .*\n\n/))).toHaveLength(1);
  });

  it('leave nothing behind when their reader goes', async () => {
    const readers = await Promise.all(Array.from({ length: 30 }, () => listen()));
    expect(portal.live.size()).toBe(30);
    await Promise.all(readers.map((response) => readUntil(response, /data: .*\n\n/)));
    await vi.waitFor(() => expect(portal.live.size()).toBe(0));
  });

  it('answer HEAD with their headers alone, and keep nobody listening', async () => {
    const response = await fetch(`${url}${path}/live`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    expect(portal.live.size()).toBe(0);
  });

  it('may be read by pages of any origin, which may say what they have', async () => {
    const origin = { Origin: 'https://elsewhere.example' };
    const response = await listen('', origin);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    await response.body!.cancel();
    const polled = await fetch(url + path, { headers: origin });
    expect(polled.headers.get('access-control-expose-headers')).toContain('ETag');
    const preflight = await fetch(`${url}${path}/live`, {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'last-event-id',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('last-event-id');
  });

  it('refuse what the figures refuse', async () => {
    for (const [address, method, status, code] of [
      [`${path}/live?period=2025-13`, 'GET', 400, 'request-invalid'],
      [`${path}/live?lastEventId=3`, 'GET', 400, 'request-invalid'],
      ['/api/v1/wards/99999/statistics/live', 'GET', 404, 'ward-unknown'],
      [`${path}/live`, 'POST', 405, 'method-not-allowed'],
    ] as const) {
      const response = await fetch(url + address, { method });
      const problem = (await response.json()) as Problem;
      expect([address, response.status, problem.code]).toEqual([address, status, code]);
    }
    expect(portal.live.size()).toBe(0);
  });

  it('say when to come back where no more can listen', async () => {
    await close();
    await start({ listeners: 1 });
    const first = await listen();
    const second = await listen('', { 'Accept-Language': 'en' });
    const problem = (await second.json()) as Problem;
    expect([second.status, second.headers.get('retry-after'), problem.code]).toEqual([
      503,
      '30',
      'live-full',
    ]);
    expect(second.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(problem.title).toBe('No room for another live stream');
    await first.body!.cancel();
    await vi.waitFor(() => expect(portal.live.size()).toBe(0));
    expect((await listen()).status).toBe(200);
  });

  it('hang up on a reader that does not read, while others get every change', async () => {
    await close();
    await start({ lookEvery: 5 });
    await loadSample(portal);
    const { port } = new URL(url);
    const slow = connect(Number(port), '127.0.0.1');
    slow.pause();
    const query = '?period=2025-07&groupBy=procedure';
    slow.write(`GET ${path}/live${query} HTTP/1.1\r\nHost: x\r\n\r\n`);
    const quick = await listen(query);
    let newest = '';
    void quick
      .body!.pipeThrough(new TextDecoderStream())
      .pipeTo(
        new WritableStream({
          write: (text) => void (newest = /^id: (\d+)$/m.exec(text)?.[1] ?? newest),
        }),
      )
      .catch(() => {});
    await vi.waitFor(() => expect(portal.live.size()).toBe(2));
    for (let change = 0; portal.live.size() > 1; change += 1) {
      if (change > 3000) throw new Error('kept a reader that does not read');
      const at = await raiseRevision();
      await vi.waitFor(() => expect(newest).toBe(String(at)), { interval: 2 });
    }
    await vi.waitFor(async () => expect(await connections()).toBe(1));
    expect(portal.live.size()).toBe(1);
    slow.destroy();
  });
});
