import { describe, expect, it } from 'vitest';
import { createClient, type LiveState, type LiveStatistics } from '@motcua/sdk';
import { motcua, serve } from '../support/command.ts';
import { fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

const liveOf = (url: string, states: LiveState[] = []): LiveStatistics =>
  createClient({ baseUrl: url, ward: '11411' }).statistics.live(
    {},
    { onState: (state) => void states.push(state) },
  );

const received = async (stream: LiveStatistics) => {
  const { value } = await stream.next();
  return value?.figures?.received ?? null;
};

const importFile = (data: string) =>
  motcua(['import', fixturePath('ket-xuat-2025-07.csv'), '--as-of', '2025-07-11'], {
    MOTCUA_DATA: data,
  });

describe('motcua serve, listened to live', () => {
  it('tells an import of another process to all who listen, within a second', async () => {
    const data = temporaryData();
    const portal = await serve({ MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' });
    const streams = Array.from({ length: 20 }, () => liveOf(portal.url));
    expect(await Promise.all(streams.map(received))).toEqual(streams.map(() => null));

    const told = Promise.all(
      streams.map(async (stream) => [await received(stream), performance.now()] as const),
    );
    expect((await importFile(data)).code).toBe(0);
    const finishedAt = performance.now();
    for (const [figure, at] of await told) {
      expect(figure).toBe(90);
      expect(at - finishedAt).toBeLessThan(1000);
    }
    await Promise.all(streams.map((stream) => stream.return()));
    expect(portal.err()).toBe('');
    expect(await portal.stop()).toBe(0);
  });

  it('lets its listeners go when it is stopped, and they miss nothing while it was away', async () => {
    const data = temporaryData();
    const portal = await serve({ MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' });
    const states: LiveState[] = [];
    const stream = liveOf(portal.url, states);
    expect(await received(stream)).toBe(null);

    const began = performance.now();
    expect(await portal.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(3000);

    const next = received(stream);
    await importFile(data);
    const again = await serve({
      MOTCUA_DATA: data,
      MOTCUA_SAMPLE: 'off',
      PORT: new URL(portal.url).port,
    });
    expect(await next).toBe(90);
    expect(states.slice(0, 3)).toEqual(['connecting', 'open', 'waiting']);
    await stream.return();
    expect(await again.stop()).toBe(0);
  });

  it('says to every listener when to come back before it goes', async () => {
    const portal = await serve({ MOTCUA_DATA: temporaryData(), MOTCUA_SAMPLE: 'off' });
    const response = await fetch(`${portal.url}/api/v1/wards/11411/statistics/live`);
    const text = response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await portal.stop()).toBe(0);
    expect(await text).toMatch(/^retry: 5000\n\nid: \d+\ndata: .*\n\nretry: \d{4}\n\n$/);
  });
});
