import type { IncomingMessage } from 'node:http';
import { plainAddress, type Networks } from '../config/networks.ts';
import { isOwn } from './client-limit.ts';
import type { Log } from './log.ts';

/**
 * Notes once that a proxy on this machine is not among the trusted ones. Forgotten, it makes one client of all
 * citizens, whose wrong digits then slow each other.
 */
export const unnamedProxy = (trusted: Networks, log: Log): ((request: IncomingMessage) => void) => {
  let noted = false;
  return ({ socket, headers }) => {
    if (noted || headers['x-forwarded-for'] === undefined) return;
    const peer = plainAddress(socket.remoteAddress ?? '');
    if (!isOwn(peer) || trusted.includes(peer)) return;
    noted = true;
    log.note(
      'A proxy on this machine is not named in MOTCUA_PROXIES: all who come through it count as one.',
    );
  };
};
