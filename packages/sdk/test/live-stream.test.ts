import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Statistics } from '../src/index.ts';
import { live } from '../src/live/live.ts';
import type { LiveState } from '../src/live/live-statistics.ts';
import { connect } from '../src/transport/settings.ts';
import { snapshot, event, begin, watch, take } from './support/live.ts';
import { rejection } from './support/rejection.ts';
import { listen } from './support/socket.ts';

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));

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
