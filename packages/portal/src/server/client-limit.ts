import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { plainAddress, type Networks } from '../config/networks.ts';
import { askerOf } from '../lookup/address.ts';
import type { Asked } from './asked.ts';
import { mostConnectionsOfOne, requestRate } from './limits.ts';
import { createTokenBucket } from './token-bucket.ts';

/** This machine itself: its own programs, and all who come through a proxy that nobody has named. */
export const isOwn = (address: string): boolean => /^(127\.|::1$)/.test(address);

/** A look-up weighs more than a page: it is what somebody who collects would send in numbers. */
const costOf = ({ request, path }: Asked): number =>
  request.method === 'POST' && /\/(lookup|tra-cuu)$/.test(path) ? 5 : 1;

/** Seconds until one network may ask again; 0 when it may. */
export type ClientLimit = (asked: Asked, now: number) => number;

/**
 * Generous, since thousands may share an address: it ends floods and nothing else. The machine's own
 * addresses are not limited.
 */
export const createClientLimit = (): ClientLimit => {
  const bucket = createTokenBucket(requestRate);
  return (asked, now) =>
    isOwn(asked.address) ? 0 : bucket.take(askerOf(asked.address), costOf(asked), now);
};

/** Ends connections past so many of one network, except those of trusted proxies and of this machine. */
export const limitConnections = (
  server: Server,
  trusted: Networks,
  { most = mostConnectionsOfOne, exempt = isOwn } = {},
): void => {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress ?? '');
    // Workers come through a pipe, which has no address.
    if (address === '' || exempt(address) || trusted.includes(address)) return;
    const asker = askerOf(address);
    const count = (open.get(asker) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    open.set(asker, count);
    socket.once('close', () => {
      const left = (open.get(asker) ?? 1) - 1;
      if (left > 0) open.set(asker, left);
      else open.delete(asker);
    });
  });
};
