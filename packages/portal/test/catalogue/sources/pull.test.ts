import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openGateway } from '../../../src/catalogue/sources/gateway.ts';
import { pullGateway } from '../../../src/catalogue/sources/pull-gateway.ts';
import { openJournal } from '../../../src/catalogue/sources/pull-journal.ts';
import { pullPortal } from '../../../src/catalogue/sources/pull-portal.ts';
import { SourceError } from '../../../src/catalogue/sources/source-error.ts';
import {
  account,
  createMockGateway,
  gatewayOrigin,
  gatewayRecord,
  type GatewayMood,
} from './mock-gateway.ts';
import { createMockPortal, portalOrigin, portalRecord, type PortalMood } from './mock-portal.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const folder = mkdtempSync(join(tmpdir(), 'motcua-pull-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const patience = { tries: 3, timeout: 2_000, pause: 1, longestPause: 1_500 };
const codes = ['1.000001', '1.000002', '1.000003', '1.000004', '1.000005', '1.000006'];
const records = codes.map((code) => gatewayRecord(code));

let journals = 0;
const journalPath = () => join(folder, `journal-${(journals += 1)}.jsonl`);

const pull = async (
  mood: GatewayMood = {},
  { path = journalPath(), signal = new AbortController().signal, ...more } = {} as {
    path?: string;
    signal?: AbortSignal;
    password?: string;
    onProgress?: (done: number) => void;
  },
) => {
  const mock = createMockGateway(records, mood);
  server.use(...mock.handlers);
  const gateway = openGateway(
    {
      address: `${gatewayOrigin}/services`,
      loginAddress: `${gatewayOrigin}/login`,
      username: account.username,
      password: more.password ?? account.password,
      unit: 'H24.113',
    },
    patience,
    signal,
  );
  const journal = openJournal(path, { source: 'gateway', now: Date.now() });
  const pulled = await pullGateway(gateway, journal, more.onProgress ?? (() => {})).catch(
    (error: unknown) => error,
  );
  return { pulled, asked: mock.asked };
};

const whole = { records, resumed: 0 };

describe('a pull from the gateway', () => {
  it('asks for the list, then for each procedure, with one session', async () => {
    const { pulled, asked } = await pull();
    expect(pulled).toEqual(whole);
    expect(asked).toEqual([
      'login',
      'LayDanhSachTTHC',
      ...codes.map((code) => `LayThuTuc ${code}`),
    ]);
  });

  it.each([['-101'], ['7'], [401], [403]] as const)(
    'goes on with another session when the one it has ends (told by %s)',
    async (endedSession) => {
      const { pulled, asked } = await pull({ sessionLasts: 2, endedSession });
      expect(pulled).toEqual(whole);
      expect(asked.filter((each) => each === 'login')).toHaveLength(4);
    },
  );

  it.each(['message', 'result', 'whole'] as const)(
    'reads answers that are text inside JSON (%s)',
    async (encoded) => {
      expect((await pull({ encoded })).pulled).toEqual(whole);
    },
  );

  it('waits as long as a 429 asks, and then asks the same again', async () => {
    const before = performance.now();
    const { pulled, asked } = await pull({ tooMany: { requests: [4], retryAfter: '1' } });
    expect(pulled).toEqual(whole);
    expect(performance.now() - before).toBeGreaterThanOrEqual(990);
    expect(asked.filter((each) => each === 'LayThuTuc 1.000002')).toHaveLength(2);
  });

  it('gives up on a 429 that asks for longer than anybody waits', async () => {
    const { pulled } = await pull({ tooMany: { requests: [4], retryAfter: '86400' } });
    expect(pulled).toMatchObject({ name: 'SourceError', reason: 'too-many-requests' });
  });

  it('asks again for an answer that was cut off or refused by a server that is down', async () => {
    expect((await pull({ cut: [2, 5], down: [3] })).pulled).toEqual(whole);
  });

  it('ends with a reason when the answers stay cut off', async () => {
    const { pulled } = await pull({ cut: [4, 5, 6] });
    expect(pulled).toMatchObject({ reason: 'unreadable' });
  });

  it('is not whole when a listed procedure has no details', async () => {
    const { pulled } = await pull({ missing: ['1.000004'] });
    expect(pulled).toMatchObject({ reason: 'not-whole', detail: '3/6' });
  });

  it('is not let in with a wrong password, asks once, and says neither name nor password', async () => {
    const { pulled, asked } = await pull({}, { password: 'wrong-password' });
    expect(pulled).toMatchObject({ reason: 'refused' });
    expect(asked).toEqual(['login']);
    expect(String(pulled)).not.toMatch(/password|ward|gateway\.example/);
  });

  it('goes on where it was cut off, and asks nothing twice', async () => {
    const path = journalPath();
    const first = await pull({ downFrom: 6 }, { path });
    expect(first.pulled).toBeInstanceOf(SourceError);
    const { pulled, asked } = await pull({}, { path });
    expect(pulled).toEqual({ records, resumed: 3 });
    expect(asked.slice(2)).toEqual(codes.slice(3).map((code) => `LayThuTuc ${code}`));
  });

  it('stops at its next step when a person stops it, and keeps what came', async () => {
    const path = journalPath();
    const stop = new AbortController();
    const { pulled } = await pull(
      {},
      { path, signal: stop.signal, onProgress: (done) => done === 2 && stop.abort() },
    );
    expect(pulled).toMatchObject({ reason: 'stopped' });
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(3);
    expect(readFileSync(path, 'utf8')).not.toContain(account.password);
  });

  it('passes over half a line at the end of the journal', async () => {
    const path = journalPath();
    await pull({ downFrom: 6 }, { path });
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, -20));
    expect((await pull({}, { path })).pulled).toEqual({ records, resumed: 2 });
    expect((await pull({}, { path })).pulled).toEqual({ records, resumed: 6 });
  });

  it('does not go on from the journal of another day or source', async () => {
    const path = journalPath();
    await pull({ downFrom: 6 }, { path });
    const later = Date.now() + 25 * 3_600_000;
    expect(openJournal(path, { source: 'gateway', now: later }).known.size).toBe(0);
    expect(openJournal(path, { source: 'other', now: Date.now() }).known.size).toBe(0);
    expect(openJournal(path, { source: 'gateway', now: Date.now(), fresh: true }).known.size).toBe(
      0,
    );
  });
});

describe('a pull from the portal', () => {
  const items = Array.from({ length: 120 }, (_, at) =>
    portalRecord(`1.${String(at + 1).padStart(6, '0')}`),
  );
  const pages = async (mood: PortalMood = {}, list = items) => {
    const mock = createMockPortal(list, mood);
    server.use(...mock.handlers);
    const pulled = await pullPortal(
      `${portalOrigin}/procedures?page={page}&size={size}`,
      patience,
      new AbortController().signal,
      vi.fn(),
    ).catch((error: unknown) => error);
    return { pulled, asked: mock.asked };
  };
  const all = { records: items, resumed: 0 };

  it('reads page after page until one is empty', async () => {
    expect(await pages()).toEqual({ pulled: all, asked: [1, 2, 3, 4] });
  });

  it.each<[string, PortalMood]>([
    ['answers a page that is not there with the last one', { repeatsLast: true }],
    ['tells a total that is too small', { total: () => 50 }],
    ['tells a total that shrinks on the way', { total: (page) => 120 - page }],
    ['puts data in a text', { encoded: true }],
    ['answers 429 now and then', { tooMany: { requests: [2, 4], retryAfter: '0' } }],
    ['cuts an answer off', { cut: [2] }],
  ])('is whole though the portal %s', async (_, mood) => {
    expect((await pages(mood)).pulled).toEqual(all);
  });

  it.each<[string, PortalMood]>([
    ['gives half a page', { short: { page: 2, by: 25 } }],
    ['gives half a page and tells no total', { short: { page: 2, by: 25 }, total: () => 0 }],
    ['tells more than it gives', { total: () => 121 }],
    ['tells more on a later page', { total: (page) => (page === 3 ? 130 : 120) }],
  ])('is not whole when the portal %s', async (_, mood) => {
    expect((await pages(mood)).pulled).toMatchObject({ reason: 'not-whole' });
  });

  it('ends with a reason of its own when there is nothing', async () => {
    expect((await pages({}, [])).pulled).toMatchObject({ reason: 'empty', detail: null });
    expect((await pages({ total: () => 3 }, [])).pulled).toMatchObject({ reason: 'not-whole' });
  });

  it('is told apart from data when it answers with a page for people', async () => {
    server.use(
      http.get('*/procedures', () => HttpResponse.html('<!doctype html><h1>Bảo trì</h1>')),
    );
    const pulled = pullPortal(
      `${portalOrigin}/procedures?page={page}&size={size}`,
      patience,
      new AbortController().signal,
      vi.fn(),
    );
    await expect(pulled).rejects.toMatchObject({ reason: 'web-page' });
  });
});
