import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Statistics } from '@motcua/sdk';
import { streamOf } from '../../src/live/stream-line.ts';
import {
  createLiveRoom,
  liveLimits,
  LiveRoomFull,
  type Joining,
  type LiveLimits,
  type LiveRoom,
} from '../../src/live/room.ts';

let room: LiveRoom;
afterEach(() => room.close());

const faults: unknown[] = [];

/** A room over figures that are nothing but a revision. */
const open = (limits: Partial<LiveLimits> = {}) => {
  const source = {
    now: 1,
    looks: 0,
    computed: 0,
    fault: null as Error | null,
    lookFault: null as Error | null,
    takes: 0,
    revision: () => {
      source.looks += 1;
      return source.lookFault ? Promise.reject(source.lookFault) : Promise.resolve(source.now);
    },
    snapshot: async () => {
      source.computed += 1;
      const revision = source.now;
      await pause(source.takes);
      if (source.fault) throw source.fault;
      return { revision } as Statistics;
    },
  };
  faults.length = 0;
  room = createLiveRoom(source, { ...liveLimits, lookEvery: 20, ...limits }, (error) =>
    faults.push(error),
  );
  return source;
};

const join = (part: Partial<Joining> = {}) =>
  room
    .join({ query: {}, language: 'vi', lastEventId: undefined, asker: null, ...part })
    .then(streamOf);

interface Reader {
  /** All that came until here. */
  text(): string;
  /** Ids of the events until here. */
  ids(): string[];
  ended: Promise<void>;
  leave(): Promise<void>;
}

const read = (stream: ReadableStream<Uint8Array>): Reader => {
  let text = '';
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  const ended = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
    }
  })();
  return {
    text: () => text,
    ids: () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id!),
    ended,
    leave: () => reader.cancel(),
  };
};

describe('a room of listeners', () => {
  it('computes once for all who ask the same, and once more for each change', async () => {
    const source = open();
    source.takes = 20;
    const all = await Promise.all(Array.from({ length: 50 }, async () => read(await join())));
    expect(source.computed).toBe(1);
    await vi.waitFor(() => expect(all.every((one) => one.ids().join() === '1')).toBe(true));

    source.now = 2;
    await vi.waitFor(() => expect(all.every((one) => one.ids().join() === '1,2')).toBe(true));
    expect(source.computed).toBe(2);

    const english = read(await join({ language: 'en' }));
    const july = read(await join({ query: { period: '2025-07' } }));
    const again = read(await join());
    expect(source.computed).toBe(4);
    await vi.waitFor(() =>
      expect([english, july, again].map((one) => one.ids())).toEqual([['2'], ['2'], ['2']]),
    );
  });

  it('never tells one who joins amid a change an older state, nor the same twice', async () => {
    const source = open({ lookEvery: 1 });
    source.takes = 5;
    const all: [Reader, least: number][] = [];
    for (let step = 0; step < 60; step += 1) {
      if (step % 3 === 0) source.now += 1;
      const lastEventId = String(source.now);
      const [part, least] = step % 2 ? [{ lastEventId }, source.now + 1] : [{}, source.now];
      all.push([read(await join(part)), least]);
      await pause(step % 4);
    }
    await pause(60);
    for (const [one, least] of all) {
      const ids = one.ids().map(Number);
      expect(Math.min(...ids)).toBeGreaterThanOrEqual(least);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
      expect(ids.at(-1) ?? source.now).toBe(source.now);
    }
  });

  it('says nothing again to one who has the newest', async () => {
    open();
    const [same, older] = [
      read(await join({ lastEventId: '1' })),
      read(await join({ lastEventId: '0' })),
    ];
    await vi.waitFor(() => expect(older.ids()).toEqual(['1']));
    expect(same.text()).toBe('retry: 5000\n\n: up to date\n\n');
  });

  it('looks for changes only while somebody listens', async () => {
    const source = open();
    await pause(100);
    expect(source.looks).toBe(0);
    const one = read(await join());
    await pause(100);
    expect(source.looks).toBeGreaterThan(2);
    await one.leave();
    expect(room.size()).toBe(0);
    await pause(30);
    const { looks } = source;
    await pause(100);
    expect(source.looks).toBe(looks);
  });

  it('shows by a heartbeat that the line lives', async () => {
    open({ heartbeatEvery: 30 });
    const one = read(await join());
    await vi.waitFor(() => expect(one.text().split('\n:\n').length).toBeGreaterThan(3));
  });

  it('drops who does not read, and nobody else', async () => {
    const source = open();
    const slow = await join();
    const quick = read(await join());
    for (let revision = 2; revision <= 12; revision += 1) {
      source.now = revision;
      await vi.waitFor(() => expect(quick.ids().at(-1)).toBe(String(revision)));
    }
    expect(room.size()).toBe(1);
    await expect(slow.getReader().read()).rejects.toThrow('too slow a reader');
  });

  it('gives one address only so many places, and those that share one by right all', async () => {
    open({ ofOneAddress: 2 });
    const first = read(await join({ asker: '192.0.2.1' }));
    await join({ asker: '192.0.2.1' });
    await expect(join({ asker: '192.0.2.1' })).rejects.toBeInstanceOf(LiveRoomFull);
    await join({ asker: '192.0.2.2' });
    for (let one = 0; one < 5; one += 1) await join({ asker: null });
    await first.leave();
    await join({ asker: '192.0.2.1' });
    expect(room.size()).toBe(8);
  });

  it('takes no more listeners than it carries, nor more queries', async () => {
    open({ listeners: 3, queries: 2 });
    const first = read(await join());
    await join({ language: 'en' });
    await expect(join({ query: { period: '2025-07' } })).rejects.toBeInstanceOf(LiveRoomFull);
    await join();
    await expect(join()).rejects.toBeInstanceOf(LiveRoomFull);
    await first.leave();
    await join();
    expect(room.size()).toBe(3);
  });

  it('lets the one who asked know of a fault, and ends the others rather than leave them behind', async () => {
    const source = open();
    const one = read(await join());
    source.fault = new Error('figures contradict each other');
    source.now = 2;
    await one.ended;
    expect(faults).toEqual([source.fault]);
    await expect(join()).rejects.toBe(source.fault);
    expect(room.size()).toBe(0);
    source.fault = null;
    const back = read(await join({ lastEventId: '1' }));
    await vi.waitFor(() => expect(back.ids()).toEqual(['2']));
  });

  it('goes on after looks that failed, and complains once', async () => {
    const source = open();
    const one = read(await join());
    source.lookFault = new Error('disk');
    await vi.waitFor(() => expect(faults).toContain(source.lookFault));
    await pause(100);
    expect(faults).toHaveLength(1);
    source.lookFault = null;
    source.now = 2;
    await vi.waitFor(() => expect(one.ids()).toEqual(['1', '2']));
  });

  it('ends all with a time to come back that is not the same for all', async () => {
    open();
    const all = await Promise.all(Array.from({ length: 40 }, async () => read(await join())));
    await room.close();
    await Promise.all(all.map(({ ended }) => ended));
    const times = all.map((one) => Number(/retry: (\d+)\n\n$/.exec(one.text())?.[1]));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...times)).toBeLessThanOrEqual(6000);
    expect(new Set(times).size).toBeGreaterThan(20);
    expect(room.size()).toBe(0);
    await expect(join()).rejects.toBeInstanceOf(LiveRoomFull);
  });
});
