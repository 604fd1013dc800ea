import { connect, type Socket } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

let portal: Served;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: temporaryData() });
  for (const path of ['/', '/thu-tuc']) await (await fetch(portal.url + path)).text();
}, 30_000);
const sockets: Socket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  return portal.stop();
});

const open = (): Promise<Socket> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(portal.url);
    const socket = connect(Number(port), hostname);
    sockets.push(socket);
    socket.once('error', failed).once('connect', () => {
      socket.off('error', failed).on('error', () => {});
      done(socket);
    });
  });
const openMany = (count: number) => Promise.all(Array.from({ length: count }, open));

const resident = (): number =>
  process.platform === 'linux'
    ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${portal.child.pid}/status`, 'utf8'))![1])
    : 0;
const goesOn = async () => {
  for (const path of ['/', '/thu-tuc', '/healthz']) {
    expect([path, (await fetch(portal.url + path)).status]).toEqual([path, 200]);
  }
};

describe('under more than it can carry', () => {
  it('refuses what would come too late in few words, with a way on, and keeps the catalogue', async () => {
    const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
    const other = Array.from({ length: 300 }, async (_, at) => {
      const response = await fetch(`${portal.url}/thong-ke?from=${day(at)}&to=2025-12-31`);
      return { response, text: await response.text() };
    });
    const listed = Array.from({ length: 50 }, async () => {
      const response = await fetch(`${portal.url}/thu-tuc`);
      await response.arrayBuffer();
      return response.status;
    });
    expect(new Set(await Promise.all(listed))).toEqual(new Set([200]));
    const answers = await Promise.all(other);
    const refused = answers.filter(({ response }) => response.status === 503);
    expect(answers.filter(({ response }) => response.ok).length).toBeGreaterThan(5);
    expect(refused.length).toBeGreaterThan(100);
    expect(new Set(answers.map(({ response }) => response.status))).toEqual(new Set([200, 503]));
    for (const { response, text } of refused) {
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(3);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(Buffer.byteLength(text)).toBeLessThan(4096);
      expect(text).toMatch(/tel:\+84/);
    }
    await goesOn();
  });

  it('tells programs in their own form', async () => {
    const day = (at: number) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
    const api = `${portal.url}/api/v1/wards/11411/statistics?groupBy=procedure&to=2025-12-31`;
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, at) => fetch(`${api}&from=${day(at)}`)),
    );
    const refused = answers.find(({ status }) => status === 503)!;
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await refused.json()).toMatchObject({ code: 'overloaded', status: 503 });
  });
});

describe('among callers who mean no good, or know no better', () => {
  it('goes on with 500 idle connections and 50 that send their head letter by letter', async () => {
    const before = resident();
    await openMany(500);
    for (const socket of await openMany(50)) socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-A: ');
    await goesOn();
    expect(resident() - before).toBeLessThan(60_000);
  });

  it('holds little for those who ask a thousand times in one go and read nothing', async () => {
    const before = resident();
    const asked = 'GET /thong-ke HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1000);
    for (const socket of await openMany(10)) {
      socket.pause();
      socket.write(asked);
    }
    await vi.waitFor(goesOn);
    expect(resident() - before).toBeLessThan(100_000);
  });

  it('refuses heads that are too large, and addresses that lead nowhere', async () => {
    const raw = async (bytes: string): Promise<string> => {
      const socket = await open();
      let answer = '';
      socket.on('data', (piece: Buffer) => (answer += piece.toString()));
      socket.write(bytes);
      await new Promise((done) => socket.once('close', done));
      return answer.slice(0, 12);
    };
    const head = (path: string, more = '') =>
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`;
    expect(await raw(head('/', `X-A: ${'a'.repeat(100_000)}\r\n`))).toBe('HTTP/1.1 431');
    for (const path of [
      '/%2e%2e/%2e%2e/etc/passwd',
      '/_astro/..%5c..%5cserver%5centry.mjs',
      '/thu-tuc/..%2f..%2f',
      '/%00',
      '/\\..\\motcua.js',
      '/api/v1/../../motcua.js',
    ]) {
      expect([path, await raw(head(path))]).toEqual([path, expect.stringMatching(/ 40[04]$/)]);
    }
    await goesOn();
  });
});
