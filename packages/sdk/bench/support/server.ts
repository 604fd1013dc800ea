/** Answers every request with one page of procedures, the same bytes each time; prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { page } from './page.ts';

const body = Buffer.from(JSON.stringify(page));
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': body.length,
  'x-request-id': 'req-a1b2',
};

const server = createServer((_, response) => {
  response.writeHead(200, headers).end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
// It ends with who started it.
process.stdin.resume().on('end', () => process.exit());
