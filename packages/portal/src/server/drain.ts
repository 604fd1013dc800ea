import type { Server } from 'node:http';
import { longestDrain } from './limits.ts';

/** Stops taking requests and resolves when those under way are answered, or were cut. */
export const drain = async (server: Server): Promise<void> => {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const enough = setTimeout(() => server.closeAllConnections(), longestDrain);
  await new Promise<void>((done) => server.close(() => done()));
  clearInterval(idle);
  clearTimeout(enough);
};
