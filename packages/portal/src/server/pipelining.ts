import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { mostPipelined } from './limits.ts';

/**
 * Ends a connection on which too many requests wait behind the one that is being answered: who sends a thousand
 * and reads none would have them all held. No browser sends a second before the first is answered, few programs
 * do. `true` where the request is nobody's any more.
 */
export const createPipelineLimit = (
  most = mostPipelined,
): ((request: IncomingMessage, response: ServerResponse) => boolean) => {
  const waiting = new WeakMap<Socket, number>();
  return ({ socket }, response) => {
    if (socket.destroyed) return true;
    // A response has the connection's line once those before it have left.
    if (response.socket !== null) return false;
    const count = (waiting.get(socket) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return true;
    }
    waiting.set(socket, count);
    response.once('close', () => waiting.set(socket, waiting.get(socket)! - 1));
    return false;
  };
};
