import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { networksOf, type Networks } from '../config/networks.ts';
import { callerOf } from './caller.ts';
import { forwardedFrom } from './forward.ts';
import { withoutSubPath, type SubPath } from './sub-path.ts';

/** One request with what is known of it before anything answers. */
export interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  /** Below the sub-path, without the query; never decoded. */
  path: string;
  /** As it was sent, from `?` on; empty when there is none. */
  search: string;
  /** The status of what is no address (400), or of another site (404); path and search stand for nothing then. */
  refused: 400 | 404 | null;
  requestId: string;
  address: string;
  /** Address of the home page: the sub-path, where there is one. */
  home: string;
  /** The citizen came over TLS. */
  secure: boolean;
  /** Sites that may show the pages for frames. */
  framers: readonly string[];
  /** Seconds until its network may ask again; it gets no other answer. */
  tooMany?: number | undefined;
  /** Told of each operation that is called to make the answer. */
  uses?: (operation: string) => void;
}

/** What a request is read by. */
export interface AskedBy {
  subPath: SubPath;
  trustedProxies: Networks;
  framers?: readonly string[] | undefined;
  /** Through the pipe of the workers, who have read it already. */
  fromWorkers?: boolean | undefined;
}

/** Answers one kind of request. What it rejects with is a fault of ours. */
export type Answerer = (asked: Asked) => void | Promise<void>;

/** At the root of a host, with nothing in front. */
const withoutProxy: AskedBy = { subPath: '', trustedProxies: networksOf([]) };

/** Answered wherever the portal stands: who supervises it asks this machine, not the site. */
const supervised = new Set(['/healthz', '/readyz']);

const isEncoded = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

/** What an address asks for, or the status by which it is refused. */
const splitUrl = (sent: string, subPath: SubPath): { path: string; search: string } | 400 | 404 => {
  if (!sent.startsWith('/')) return 400;
  const url = supervised.has(sent) ? sent : withoutSubPath(sent, subPath);
  if (url === null) return 404;
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  if (path.includes('%') && !isEncoded(path)) return 400;
  return { path, search: at < 0 ? '' : url.slice(at) };
};

export const askedOf = (
  request: IncomingMessage,
  response: ServerResponse,
  { subPath, trustedProxies, framers = [], fromWorkers }: AskedBy = withoutProxy,
): Asked => {
  const split = splitUrl(request.url ?? '/', subPath);
  const parts = typeof split === 'number' ? null : split;
  if (parts !== null) request.url = parts.path + parts.search;
  const known = fromWorkers
    ? forwardedFrom(request)
    : { ...callerOf(request, trustedProxies), requestId: randomUUID() };
  return {
    request,
    response,
    path: parts?.path ?? '/',
    search: parts?.search ?? '',
    refused: typeof split === 'number' ? split : null,
    home: subPath || '/',
    framers,
    ...known,
  };
};
