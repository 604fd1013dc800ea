import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

let portal: Served;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: temporaryData() });
}, 30_000);
afterAll(() => portal.stop());

const form = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${portal.url}/tra-cuu`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });

/** What the server answers to bytes that no client library would send. */
const raw = (bytes: string): Promise<string> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(portal.url);
    const socket = connect({ host: hostname, port: Number(port) } satisfies Partial<AddressInfo> & {
      host: string;
      port: number;
    });
    let answer = '';
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.once('error', failed);
    socket.once('close', () => done(answer));
    socket.write(bytes);
  });

describe('the server', () => {
  it('sends its safety headers with every answer: pages, files, API, errors', async () => {
    for (const path of [
      '/',
      '/favicon.svg',
      '/api/v1/wards/11411',
      '/api/nothing',
      '/nope',
      '/%zz',
    ]) {
      const { headers } = await fetch(portal.url + path);
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/);
    }
  });

  it('answers the look-up form with 200, unstored, and keeps codes out of addresses', async () => {
    const response = await form('code=H24.113-250701-0001');
    expect(response.status).toBe(200);
    expect(response.redirected).toBe(false);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('takes the form also from old browsers that send no origin, and odd or empty ones', async () => {
    for (const body of [
      '',
      'code=',
      'code=%00%ff',
      'phoneLast4=1234',
      'code=a&code=b',
      `code=${'x'.repeat(5000)}`,
    ]) {
      expect([body.slice(0, 20), (await form(body)).status]).toEqual([body.slice(0, 20), 200]);
    }
    expect((await form('code=1', { 'Content-Type': 'text/plain' })).status).toBeLessThan(500);
  });

  it.each([
    ['a form over 64 KB', () => form(`code=${'x'.repeat(70_000)}`), 413],
    [
      'a post to a page without a form',
      () => fetch(portal.url, { method: 'POST', body: 'a=1' }),
      405,
    ],
    ['another method', () => fetch(portal.url, { method: 'DELETE' }), 405],
    ['an address that cannot be decoded', () => fetch(`${portal.url}/%zz`), 400],
    [
      'an address of 10 000 characters',
      () => fetch(`${portal.url}/thu-tuc?q=${'a'.repeat(10_000)}`),
      414,
    ],
    [
      'an API body over 64 KB',
      () =>
        fetch(`${portal.url}/api/v1/wards/11411/dossiers/lookup`, {
          method: 'POST',
          body: 'x'.repeat(70_000),
          headers: { 'Content-Type': 'application/json' },
        }),
      413,
    ],
    [
      'an API query of 10 000 characters',
      () => fetch(`${portal.url}/api/v1/wards/11411/procedures?q=${'a'.repeat(10_000)}`),
      414,
    ],
  ] as const)('refuses %s', async (_, ask, status) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/ {4}at |node:|\.ts\b/);
  });

  it('refuses a form that does not say how long it is', async () => {
    const answer = await raw(
      'POST /tra-cuu HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 411 /);
  });

  it('answers some requests that are sent before the first is answered, and ends lines with many', async () => {
    const asking = (count: number) => {
      const next = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(count - 1);
      return raw(`${next}GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    };
    expect((await asking(16)).match(/HTTP\/1\.1 200/g)).toHaveLength(16);
    const tooMany = await asking(1_000).catch((error: NodeJS.ErrnoException) => error.code!);
    expect((tooMany.match(/HTTP\/1\.1 200/g) ?? []).length).toBeLessThan(20);
    expect((await fetch(`${portal.url}/healthz`)).status).toBe(200);
  });

  it('serves no file from outside its folder', async () => {
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/_astro/../../server/entry.mjs',
      '//etc/passwd',
    ]) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 (400|404) /);
    }
  });

  it('takes the host of a link from nowhere but its configuration', async () => {
    const answer = await raw('GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).not.toContain('evil.example');
  });

  it('shows odd parameters of its pages as words, not as faults', async () => {
    for (const path of [
      '/thong-ke?period=2025-13',
      '/thong-ke?from=2025-07-11&to=2025-07-01',
      '/thong-ke?from=x&to=y',
      '/thong-ke/2025-99',
      '/thu-tuc?cursor=abc',
      '/thu-tuc?channel=pigeon&provider=x&field=y',
      `/thu-tuc?q=${'a'.repeat(1000)}`,
      '/xin-loi?period=nonsense',
      '/thu-tuc/%F0%9F%98%80',
    ]) {
      const response = await fetch(portal.url + path);
      expect([path, response.status < 500]).toEqual([path, true]);
    }
  });

  it('finishes what is under way when it is told to stop', async () => {
    const other = await serve({ MOTCUA_DATA: temporaryData() });
    const answers = Array.from({ length: 20 }, () =>
      fetch(`${other.url}/thong-ke`).then(async (response) => {
        await response.text();
        return response.status;
      }),
    );
    await Promise.race(answers);
    expect(await other.stop()).toBe(0);
    const statuses = await Promise.all(answers.map((answer) => answer.catch(() => 'not taken')));
    expect(statuses.filter((status) => status !== 200 && status !== 'not taken')).toEqual([]);
    expect(statuses).toContain(200);
  });
});
