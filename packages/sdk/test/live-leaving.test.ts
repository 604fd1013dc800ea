import { getEventListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { liveLater } from '../src/live/later.ts';
import { live } from '../src/live/live.ts';
import type { LiveState } from '../src/live/live-statistics.ts';
import { connect } from '../src/transport/settings.ts';
import { event, begin, watch, take } from './support/live.ts';
import { rejection } from './support/rejection.ts';
import { listen } from './support/socket.ts';

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));

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
