import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BadCompany, residentOf } from '../support/bad-company.ts';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

let portal: Served;
let company: BadCompany;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: temporaryData() });
  company = new BadCompany(portal);
  for (const path of ['/', '/thu-tuc']) await (await fetch(portal.url + path)).text();
}, 30_000);
afterAll(() => {
  company.leave();
  return portal.stop();
});

const goesOn = async () => {
  for (const path of ['/', '/thu-tuc', '/healthz']) {
    expect([path, (await fetch(portal.url + path)).status]).toEqual([path, 200]);
  }
};

describe('under more than it can carry', () => {
  it('refuses what would come too late in few words, with a way on, and keeps the catalogue', async () => {
    const day = (at: number) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
    const other = Array.from({ length: 500 }, async (_, at) => {
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
    expect(answers.filter(({ response }) => response.ok).length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
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
    const before = residentOf(portal);
    await company.many(500);
    await company.slow(50);
    await goesOn();
    expect(residentOf(portal) - before).toBeLessThan(60e6);
  });

  it('holds little for those who ask a thousand times in one go and read nothing', async () => {
    const before = residentOf(portal);
    await company.deaf(10);
    await vi.waitFor(goesOn);
    expect(residentOf(portal) - before).toBeLessThan(60e6);
  });

  it('refuses heads that are too large, and addresses that lead nowhere', async () => {
    const raw = async (bytes: string): Promise<string> => {
      const socket = await company.open();
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
