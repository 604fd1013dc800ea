import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { plainAddress, type Networks } from '../config/networks.ts';

/** Who asks, from the socket and from nothing that anybody can write; a proxy's word counts when it is trusted. */
export interface Caller {
  address: string;
  /** TLS from the citizen to here, or to the trusted proxy. */
  secure: boolean;
}

const listOf = (header: string | string[] | undefined): string[] =>
  (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** `1.2.3.4:5678` and `[2001:db8::1]:5678` as some proxies write them. */
const addressIn = (text: string): string =>
  plainAddress(/^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1'));

/**
 * `X-Forwarded-For` is read from its end: each trusted proxy has written who spoke to it, and what stands
 * before the first that is not trusted may be made up.
 */
export const callerOf = (
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trusted: Networks,
): Caller => {
  const peer = plainAddress(socket.remoteAddress ?? '');
  const tls = (socket as { encrypted?: boolean }).encrypted === true;
  const direct = { address: peer, secure: tls };
  if (headers['x-forwarded-for'] === undefined && headers['x-forwarded-proto'] === undefined) {
    return direct;
  }
  const forwarded = listOf(headers['x-forwarded-for']).map(addressIn);
  const protocol = listOf(headers['x-forwarded-proto']).at(-1)?.toLowerCase();
  if (!trusted.includes(peer)) return direct;
  let address = peer;
  for (const hop of forwarded.reverse()) {
    if (isIP(hop) === 0) break;
    address = hop;
    if (!trusted.includes(hop)) break;
  }
  return { address, secure: tls || protocol === 'https' };
};
