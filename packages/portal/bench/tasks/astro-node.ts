/** The same pages as `@astrojs/node` answers them by itself: rendered for each request. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compose } from '../../src/compose.ts';
import { loadBuilt } from '../../src/server/pages.ts';

const [data = ''] = process.argv.slice(2);
const portal = await compose({ dataFolder: data });
const { pages } = await loadBuilt(new URL('../../dist/', import.meta.url));
const server = createServer((request, response) => {
  const client = portal.clientFor({ address: '127.0.0.1', requestId: 'bench' });
  void pages(request, response, undefined, { client, requestId: 'bench', site: null });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
