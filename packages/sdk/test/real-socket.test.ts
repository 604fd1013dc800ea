import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { createClient, type ClientOptions } from '../src/index.ts';
import { lookupResult } from '../src/testing/fixtures/dossiers.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { rejection } from './support/rejection.ts';
import { closedPort, listen } from './support/socket.ts';

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));

const text = JSON.stringify(ward);
const client = (baseUrl: string, options: Partial<ClientOptions> = {}) =>
  createClient({ baseUrl, ward: '11411', ...options });

test('an answer that comes in pieces cut inside its letters is read whole', async () => {
  const bytes = Buffer.from(text);
  const { baseUrl } = await listen((response) => {
    void (async () => {
      for (let at = 0; at < bytes.length; at += 41) {
        response.write(bytes.subarray(at, at + 41));
        await pause(1);
      }
      response.end();
    })();
  });
  expect(await client(baseUrl).ward.get()).toEqual(ward);
});

test('a server that never answers is an attempt timeout, tried three times', async () => {
  const { baseUrl, asked } = await listen(() => {});
  const error = await rejection(client(baseUrl, { timeout: 400 }).ward.get());
  expect(error).toMatchObject({
    name: 'TimeoutError',
    code: 'attempt-timeout',
    kind: 'attempt',
    attempts: 3,
    retryable: true,
  });
  expect(asked()).toBe(3);
});

test('a body that stalls counts against the attempt, and the next attempt may succeed', async () => {
  const { baseUrl, asked } = await listen((response, _, turn) => {
    if (turn === 1) response.write(text.slice(0, 100));
    else response.end(text);
  });
  expect(await client(baseUrl, { timeout: 200 }).ward.get()).toEqual(ward);
  expect(asked()).toBe(2);
});

test('the total time ends a call amid its attempts', async () => {
  const { baseUrl, asked } = await listen((response) => void response.write('{'));
  const began = performance.now();
  const options = { timeout: 400, totalTimeout: 700 };
  const error = await rejection(client(baseUrl, options).ward.get());
  expect(error).toMatchObject({ code: 'total-timeout', kind: 'total', attempts: 2 });
  expect(performance.now() - began).toBeLessThan(3000);
  expect(asked()).toBe(2);
});

test('a look-up that stalls is not sent twice', async () => {
  const { baseUrl, asked } = await listen(() => {});
  const call = client(baseUrl, { timeout: 400 }).dossiers.lookup({ code: lookupResult.code });
  expect(await rejection(call)).toMatchObject({ code: 'attempt-timeout', attempts: 1 });
  expect(asked()).toBe(1);
});

test.each([301, 302, 303, 307, 308])(
  'what is sent with a body goes to no other origin, whatever a %i asks',
  async (status) => {
    const elsewhere = await listen((response) => response.end(JSON.stringify(lookupResult)));
    const { baseUrl, asked } = await listen((response) => {
      response.writeHead(status, { location: `${elsewhere.baseUrl}/there` }).end('moved');
    });
    const to = client(baseUrl);
    const file = new Blob([lookupResult.code]);
    for (const call of [
      to.dossiers.lookup({ code: lookupResult.code, phoneLast4: '0912' }),
      to.imports.create(file, {}, { token: 'mc_1', idempotencyKey: 'k' }),
    ])
      expect(await rejection(call)).toMatchObject({
        name: 'ConnectionError',
        reason: 'REDIRECT_REFUSED',
        attempts: 1,
        retryable: false,
      });
    expect([asked(), elsewhere.asked()]).toEqual([2, 0]);
  },
);

test('a 304 to what is sent with a body is no redirect', async () => {
  const { baseUrl } = await listen((response) => response.writeHead(304).end());
  const call = client(baseUrl).dossiers.lookup({ code: lookupResult.code });
  expect(await rejection(call)).not.toMatchObject({ reason: 'REDIRECT_REFUSED' });
});

test('a read follows to another address', async () => {
  const elsewhere = await listen((response) => response.end(text));
  const { baseUrl } = await listen((response) => {
    response.writeHead(308, { location: `${elsewhere.baseUrl}/there` }).end();
  });
  expect(await client(baseUrl).ward.get()).toEqual(ward);
});

test('a port where nobody listens is a failed connection with its reason', async () => {
  const error = await rejection(client(await closedPort()).ward.get());
  expect(error).toMatchObject({
    name: 'ConnectionError',
    code: 'connection-failed',
    reason: 'ECONNREFUSED',
    attempts: 3,
    retryable: true,
  });
});

test('a connection reset before the answer is tried again', async () => {
  const { baseUrl, asked } = await listen((response, { socket }, turn) => {
    if (turn < 3) socket.resetAndDestroy();
    else response.end(text);
  });
  expect(await client(baseUrl).ward.get()).toEqual(ward);
  expect(asked()).toBe(3);
});

test('an answer that is cut off is a failed connection, never half an answer', async () => {
  const { baseUrl, asked } = await listen((response, { socket }) => {
    response.setHeader('content-length', Buffer.byteLength(text));
    response.write(text.slice(0, 100), () => socket.destroy());
  });
  expect(await rejection(client(baseUrl).ward.get())).toMatchObject({ name: 'ConnectionError' });
  expect(asked()).toBe(3);
});

test("an abort amid the body rejects with the caller's own reason and hangs up", async () => {
  const controller = new AbortController();
  const reason = { told: 'by the caller' };
  let hungUp: Promise<unknown> = Promise.resolve();
  const { baseUrl, asked } = await listen((response, { socket }) => {
    hungUp = new Promise((resolve) => socket.once('close', resolve));
    response.write('{"code":');
    setTimeout(() => controller.abort(reason), 50);
  });
  const call = client(baseUrl).ward.get({ signal: controller.signal });
  expect(await rejection<unknown>(call)).toBe(reason);
  await hungUp;
  expect(asked()).toBe(1);
});

test('a hundred megabytes are left after ten', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, ' ');
  let sent = 0;
  const { baseUrl } = await listen((response) => {
    const more = () => {
      while (sent < 100 && !response.destroyed) {
        sent += 1;
        if (!response.write(megabyte)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  });
  const error = await rejection(client(baseUrl).ward.get());
  expect(error).toMatchObject({ name: 'ResponseShapeError', fault: 'too-large', attempts: 1 });
  expect(sent).toBeLessThan(40);
});

test('a stream of megabytes is uploaded as it comes', async () => {
  const piece = new Uint8Array(1024 * 1024).fill(7);
  let left = 8;
  const file = new ReadableStream<Uint8Array>({
    pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : controller.close()),
  });
  let came = 0;
  const { baseUrl } = await listen((response, request) => {
    request.on('data', (bytes: Buffer) => (came += bytes.length));
    request.on('end', () => response.writeHead(403).end());
  });
  const upload = client(baseUrl).imports.create(file, {}, { token: 'mc_1' });
  expect(await rejection(upload)).toMatchObject({ name: 'ApiError', status: 403 });
  expect(came).toBe(8 * piece.length);
});
