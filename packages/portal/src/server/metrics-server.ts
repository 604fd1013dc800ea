import { createServer, type Server } from 'node:http';
import type { Metrics } from './metrics.ts';

/** `/metrics` on a port of the loopback alone: what it counts is nobody else's business. */
export const openMetrics = (metrics: Metrics, port: number): Promise<Server> =>
  new Promise((done, failed) => {
    const server = createServer((request, response) => {
      if (request.url !== '/metrics' || request.method !== 'GET') {
        response.writeHead(404).end();
        return;
      }
      response.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      response.end(metrics.text());
    });
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done(server.unref()));
  });
