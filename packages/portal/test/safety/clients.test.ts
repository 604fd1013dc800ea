import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networksOf } from '../../src/config/networks.ts';
import { limitConnections } from '../../src/server/client-limit.ts';
import { requestRate } from '../../src/server/limits.ts';
import { createTokenBucket } from '../../src/server/token-bucket.ts';
import { motcua, serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

let portal: Served;
beforeAll(async () => {
  portal = await serve({
    MOTCUA_DATA: temporaryData(),
    MOTCUA_PROXIES: '127.0.0.1',
    MOTCUA_SITE: 'https://phuong.example',
  });
}, 60_000);
afterAll(() => portal.stop());

const lookupPath = '/api/v1/wards/11411/dossiers/lookup';
const post = (path: string, headers: Record<string, string>, body = 'code=H24.113-250701-0001') =>
  fetch(portal.url + path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });

describe('one network', () => {
  it('may ask much at once, then is told honestly when to come back, alone', async () => {
    const from = (address: string, path: string) =>
      fetch(portal.url + path, { headers: { 'X-Forwarded-For': address } });
    const api = '/api/v1/wards/11411';
    const statuses: number[] = [];
    let refused: Response | undefined;
    while (statuses.length < 3 * requestRate.burst && refused === undefined) {
      const some = await Promise.all(Array.from({ length: 100 }, () => from('203.0.113.5', api)));
      statuses.push(...some.map(({ status }) => status));
      refused = some.find(({ status }) => status === 429);
    }
    expect(statuses.slice(0, requestRate.burst - 100).every((status) => status === 200)).toBe(true);
    expect(await refused!.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    const seconds = Number(refused!.headers.get('Retry-After'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect((await from('203.0.113.6', api)).status).toBe(200);
    await new Promise((done) => setTimeout(done, seconds * 1000));
    expect((await from('203.0.113.5', '/')).status).toBe(200);
  }, 60_000);

  it('of IPv6 is its /64, and one bucket holds only what it was given', () => {
    const bucket = createTokenBucket({ burst: 3, perSecond: 2 });
    expect([1, 2, 3, 4].map(() => bucket.take('a', 1, 0))).toEqual([0, 0, 0, 1]);
    expect(bucket.take('b', 3, 0)).toBe(0);
    expect(bucket.take('b', 3, 1000)).toBe(1);
    expect(bucket.take('a', 1, 500)).toBe(0);
    expect(bucket.take('a', 3, 60_000)).toBe(0);
  });

  it('has so many connections and no more; they are free again when they end', async () => {
    const server = createServer((_, response) => response.end('ok'));
    limitConnections(server, networksOf([]), { most: 5, exempt: () => false });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const sockets = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const socket = connect({ host: '127.0.0.1', port });
        socket.on('error', () => {});
        let open = true;
        socket.once('close', () => (open = false));
        await new Promise((done) => socket.once('connect', done));
        return { socket, isOpen: () => open };
      }),
    );
    await new Promise((done) => setTimeout(done, 300));
    expect(sockets.filter(({ isOpen }) => isOpen())).toHaveLength(5);
    for (const { socket } of sockets) socket.destroy();
    await new Promise((done) => setTimeout(done, 100));
    expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
    server.closeAllConnections();
    server.close();
  });
});

describe('a form', () => {
  it.each([
    ['from another site, as new browsers say', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from a neighbour of the same domain', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['from another site, as older browsers say', { Origin: 'https://evil.example' }, 403],
    ['from a page that hides where it is', { Origin: 'null' }, 403],
    [
      'whose other site lies about its origin only',
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://phuong.example' },
      403,
    ],
    ['of ours', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://phuong.example' }, 200],
    ['of ours from an older browser', { Origin: 'https://phuong.example' }, 200],
    ['sent again by reloading', { 'Sec-Fetch-Site': 'none' }, 200],
    ['of a browser that says nothing', {}, 200],
  ] as [string, Record<string, string>, number][])('%s', async (_, headers, status) => {
    for (const path of ['/tra-cuu', '/en/tra-cuu']) {
      expect((await post(path, headers)).status).toBe(status);
    }
  });

  it('is the only way in for a page of another site: the look-up of the API asks first, and is not let', async () => {
    const preflight = await fetch(portal.url + lookupPath, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const simple = await post(lookupPath, { 'Content-Type': 'text/plain' }, '{"code":"a1"}');
    expect(simple.status).toBe(415);
  });

  it('reads data from anywhere, and writes from nowhere without a token', async () => {
    const data = await fetch(`${portal.url}/api/v1/wards/11411`, {
      headers: { Origin: 'https://anybody.example' },
    });
    expect(data.headers.get('Access-Control-Allow-Origin')).toBe('*');
    for (const path of ['imports', 'apologies']) {
      const write = await post(`/api/v1/wards/11411/${path}`, { Origin: 'https://phuong.example' });
      expect([path, write.status]).toEqual([path, 401]);
      expect(write.headers.get('WWW-Authenticate')).toContain('Bearer');
    }
  });
});

describe('what whoever keeps the server asks for', () => {
  it('says once when a proxy of this machine is not named, and believes it nothing', async () => {
    const other = await serve({ MOTCUA_DATA: temporaryData() });
    for (const from of ['203.0.113.1', '203.0.113.2']) {
      await fetch(other.url, {
        headers: { 'X-Forwarded-For': from, 'X-Forwarded-Proto': 'https' },
      });
    }
    await other.stop();
    expect(other.err().match(/MOTCUA_PROXIES/g)).toHaveLength(1);
    expect(other.err()).not.toContain('203.0.113');
  });

  it('security.txt names somebody and is valid for months, today and whenever it is read', async () => {
    const text = await (await fetch(`${portal.url}/.well-known/security.txt`)).text();
    expect(text).toMatch(/^# Số mẫu.*\nContact: tel:\+\d+\n/);
    const expires = Date.parse(/^Expires: (.*)$/m.exec(text)![1]!);
    const days = (expires - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(170);
    expect(days).toBeLessThan(365);
    expect(text).toContain('Canonical: https://phuong.example/.well-known/security.txt');
  });

  it.each([
    ['MOTCUA_LOG', 'loud'],
    ['MOTCUA_METRICS_PORT', '-1'],
    ['MOTCUA_PROXIES', 'nginx'],
    ['MOTCUA_SITE', 'phuong.example'],
  ])('a setting %s that can not be used is named, and nothing starts', async (name, value) => {
    const ended = await motcua(['serve'], {
      MOTCUA_DATA: temporaryData(),
      PORT: '0',
      [name]: value,
    });
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(name)]);
  });
});
