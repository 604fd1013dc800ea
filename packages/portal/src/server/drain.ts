import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { longestDrain, quietBefore } from './limits.ts';

/**
 * Takes no new connections and resolves when those there are have ended, or were cut. Each gets answers to
 * all that it still asks, and is told with the next one that it is the last; one on which nothing comes is
 * closed only after a moment, so that a request on its way does not meet a closed line.
 */
export const drain = async (server: Server): Promise<void> => {
  server.prependListener('request', (_, response: ServerResponse) => {
    response.shouldKeepAlive = false;
  });
  // That of `http` would close idle connections in the same instant.
  const closed = new Promise<void>((done) => NetServer.prototype.close.call(server, () => done()));
  let idle: NodeJS.Timeout | undefined;
  const quiet = setTimeout(() => {
    idle = setInterval(() => server.closeIdleConnections(), 50);
  }, quietBefore);
  const enough = setTimeout(() => server.closeAllConnections(), longestDrain);
  await closed;
  clearTimeout(quiet);
  clearInterval(idle);
  clearTimeout(enough);
};
