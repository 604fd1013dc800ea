import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { motcua, serve, type Served } from '../support/command.ts';
import { fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

const data = temporaryData();
const ward = '/api/v1/wards/11411';
let portal: Served;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' }, ['--workers', '2']);
}, 30_000);
afterAll(() => portal.stop());

/** On a connection of its own: they go to the workers in turn. */
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(portal.url + path, { ...init, headers: { Connection: 'close', ...init.headers } });

const workers = async (): Promise<number[]> => {
  const { execFileSync } = await import('node:child_process');
  const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(portal.child.pid)], {
    encoding: 'utf8',
  });
  return listed.trim().split(/\s+/).map(Number);
};

const importFile = (name: string) =>
  motcua(['import', fixturePath(name), '--as-of', '2025-07-11'], { MOTCUA_DATA: data });

/** What comes in on live streams, each on a connection of its own. */
const listen = (count: number) =>
  Array.from({ length: count }, () => {
    const { hostname, port } = new URL(portal.url);
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.on('data', (bytes: Buffer) => (text += bytes.toString()));
    socket.write(`GET ${ward}/statistics/live HTTP/1.1\r\nHost: x\r\n\r\n`);
    return { text: () => text, close: () => socket.destroy() };
  });

describe('a portal of two workers', () => {
  it('agrees on new data within a second, and tells it to all who listen', async () => {
    const pages = () =>
      Promise.all(Array.from({ length: 8 }, async () => (await ask('/thong-ke')).text()));
    expect((await pages()).some((page) => page.includes('11/07/2025'))).toBe(false);
    const listeners = listen(8);
    await vi.waitFor(() =>
      expect(listeners.every((one) => one.text().includes('id: '))).toBe(true),
    );

    expect((await importFile('ket-xuat-2025-07.csv')).code).toBe(0);
    const began = performance.now();
    await vi.waitFor(() =>
      expect(listeners.every((one) => one.text().includes('"received":90'))).toBe(true),
    );
    await vi.waitFor(async () =>
      expect((await pages()).every((page) => page.includes('11/07/2025'))).toBe(true),
    );
    expect(performance.now() - began).toBeLessThan(1000);
    for (const one of listeners) one.close();
  });

  it('counts wrong digits in one place, whichever worker was asked', async () => {
    const guess = async (): Promise<string> => {
      const response = await ask(`${ward}/dossiers/lookup`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code: 'H24.113-250704-0002', phoneLast4: '0000' }),
      });
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      return ((await response.json()) as { digits: string }).digits;
    };
    const digits: string[] = [];
    for (let time = 0; time < 6; time += 1) digits.push(await guess());
    expect(digits).toEqual(['not-match', 'not-match', 'not-match', 'wait', 'wait', 'wait']);
  });

  it('hands over forms and refusals too, and takes no worker’s word from outside', async () => {
    const form = await ask('/tra-cuu', { method: 'POST', body: new URLSearchParams('code=1') });
    expect([form.status, form.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const large = await ask('/tra-cuu', { method: 'POST', body: 'x'.repeat(70_000) });
    expect(large.status).toBe(413);
    expect((await ask('/', { method: 'DELETE' })).status).toBe(405);
    const id = await ask('/tra-cuu', {
      method: 'POST',
      body: new URLSearchParams('code=1'),
      headers: { 'Motcua-Request-Id': 'mine', 'Motcua-Address': '10.0.0.1' },
    });
    expect(id.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('goes on when a worker is killed, and has two again', async () => {
    const before = await workers();
    expect(before).toHaveLength(2);
    process.kill(before[0]!, 'SIGKILL');
    await vi.waitFor(
      async () => {
        const now = await workers();
        expect([now.length, now.includes(before[0]!)]).toEqual([2, false]);
      },
      { timeout: 5000, interval: 100 },
    );
    for (let time = 0; time < 4; time += 1) expect((await ask('/')).status).toBe(200);
  });

  it('answers what is under way when it is told to stop, and leaves nobody behind', async () => {
    await pause(1500);
    const left = await workers();
    const asked = Array.from({ length: 20 }, () =>
      ask('/thong-ke?period=2025-07').then(
        ({ status }) => status,
        () => 'not taken',
      ),
    );
    await Promise.race(asked);
    expect(await portal.stop()).toBe(0);
    const statuses = await Promise.all(asked);
    expect(statuses.filter((status) => status !== 200 && status !== 'not taken')).toEqual([]);
    for (const pid of left) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
