import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request with what is known of it before anything answers. */
export interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  /** As it was sent, without the query; never decoded. */
  path: string;
  /** As it was sent, from `?` on; empty when there is none. */
  search: string;
  /** Whether it was an address at all; where not, path and search stand for nothing. */
  valid: boolean;
  requestId: string;
  address: string;
  /** Told of each operation that is called to make the answer. */
  uses?: (operation: string) => void;
}

/** Answers one kind of request. What it rejects with is a fault of ours. */
export type Answerer = (asked: Asked) => void | Promise<void>;

/** What an address asks for; `null` when it can't be one. */
const splitUrl = (url: string): { path: string; search: string } | null => {
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  if (!path.startsWith('/')) return null;
  try {
    decodeURIComponent(path);
  } catch {
    return null;
  }
  return { path, search: at < 0 ? '' : url.slice(at) };
};

export const askedOf = (request: IncomingMessage, response: ServerResponse): Asked => {
  const parts = splitUrl(request.url ?? '/');
  return {
    request,
    response,
    path: parts?.path ?? '/',
    search: parts?.search ?? '',
    valid: parts !== null,
    requestId: randomUUID(),
    address: request.socket.remoteAddress ?? '',
  };
};
