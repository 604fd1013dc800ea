import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { answerBadRequests } from '../../src/server/bad-request.ts';
import { connectionLimits } from '../../src/server/limits.ts';
import { endSlowBody } from '../../src/server/slow-body.ts';

/** What comes back on a line on which something was sent and nothing more follows. */
const stalled = async (sent: string, listener: RequestListener): Promise<string> => {
  const server = createServer(
    { ...connectionLimits, headersTimeout: 300, connectionsCheckingInterval: 50 },
    listener,
  );
  answerBadRequests(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const answer = await new Promise<string>((done, failed) => {
    const socket = connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
    let text = '';
    socket.setTimeout(5_000, () => socket.destroy(new Error('the line stays open')));
    socket.on('data', (piece: Buffer) => (text += piece.toString()));
    socket.once('error', failed);
    socket.once('close', () => done(text));
    socket.write(sent);
  });
  server.close();
  return answer;
};

it('ends a request whose head does not come, with its headers', async () => {
  const answer = await stalled('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', () => {});
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain("Content-Security-Policy: default-src 'none'");
});

it('ends a request whose body does not come, with its headers', async () => {
  const answer = await stalled(
    'POST /tra-cuu HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\ncode',
    (request, response) => endSlowBody(request, response, 300),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('X-Content-Type-Options: nosniff');
});

it('lets Node wait for heads, bodies and connections no longer than it says', () => {
  expect(connectionLimits).toMatchObject({ maxHeaderSize: 16_384, headersTimeout: 30_000 });
  expect(connectionLimits.keepAliveTimeout).toBeGreaterThan(60_000);
});
