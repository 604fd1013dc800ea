import type { ServerOptions } from 'node:http';
import { uploadLimits } from '../uploads/room.ts';
import type { BucketSize } from './token-bucket.ts';

/** Characters of an address. */
export const longestUrl = 8_000;
/** Bytes of a form. */
export const mostBody = 64 * 1024;
/** Bytes of a request's head. */
const mostHead = 16 * 1024;
/** Requests of one network: many behind one address may open the same link at once. */
export const requestRate: BucketSize = { burst: 1_000, perSecond: 50 };
/** Open connections of one network that is no trusted proxy. */
export const mostConnectionsOfOne = 256;
/** Requests on one connection that wait behind the one that is being answered. */
export const mostPipelined = 16;
/** Open connections in all. */
export const mostConnections = 20_000;
/** Milliseconds that a body may take; files have limits of their own. */
export const longestBody = 30_000;
const longestHead = 30_000;
/** Longer than what proxies keep a connection open, so that they never meet a closing one. */
const keepAlive = 65_000;
/** At the end, a connection on which nothing comes for this long is closed. */
export const quietBefore = 300;
/** After this, what is still under way at the end is cut. */
export const longestDrain = 10_000;

/** What `node:http` itself holds every connection to. */
export const connectionLimits: ServerOptions = {
  keepAliveTimeout: keepAlive,
  maxHeaderSize: mostHead,
  headersTimeout: longestHead,
  // Node knows one such limit for all requests: files need the longest, the others have their own.
  requestTimeout: uploadLimits.total + longestHead,
};
