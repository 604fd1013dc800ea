/** Of one call. All times are in milliseconds. */
export interface CallOptions {
  /** Ends the call; it then rejects with this signal's own reason. */
  signal?: AbortSignal | undefined;
  /** For one attempt, its body included; the client's unless told. */
  timeout?: number | undefined;
  /** For the call with all its retries; the client's unless told. */
  totalTimeout?: number | undefined;
  /** How often it is tried again at most: 0 to 5; the client's unless told. */
  retries?: number | undefined;
}

/**
 * Of a call that changes something. An attempt may take 5 minutes and all of them 15, unless told:
 * the times of the client are those of reads.
 */
export interface WriteOptions extends CallOptions {
  /** Bearer token of the ward, made by `motcua token create`. It stands in no error. */
  token: string;
  /**
   * Names this write, so that it may be sent again after a failure: 1 to 64 letters, digits, `_` or
   * `-`. Without one, nothing is sent twice.
   */
  idempotencyKey?: string | undefined;
}

/** Sends one attempt and gives its answer, whatever its status; rejects when there is none. */
export type Transport = (request: Request) => Promise<Response>;

/**
 * Stands around each attempt, inside the retries: it may change the request before `next`, look at
 * the answer or replace it, answer by itself, or call `next` again. It must leave the body of what it
 * returns unread (`response.clone()` to look). What it throws counts as a failed connection, and
 * only a code such as `ECONNREFUSED` of it is told: a thrown text could hold an address or a code.
 */
export type Middleware = (request: Request, next: Transport) => Promise<Response>;

/** What a client is made of. Times are in milliseconds. */
export interface ClientOptions {
  /** Origin (and sub-path, if any) of a portal, e.g. `https://motcua.example`; `/api/v1` is added, and refused here. */
  baseUrl: string;
  /** Statistical code of the ward, five digits. */
  ward: string;
  /** Language of the server's error texts. Vietnamese unless told. */
  language?: 'vi' | 'en' | undefined;
  /** Used instead of the global one. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Sends every attempt instead of `fetch`, e.g. in one process with the service. */
  transport?: Transport | undefined;
  /** The first is the outermost. */
  middleware?: readonly Middleware[] | undefined;
  /** Milliseconds for one attempt, body included; 10 000 unless told. */
  timeout?: number | undefined;
  /** Milliseconds for a call with all its retries; 30 000 unless told. */
  totalTimeout?: number | undefined;
  /** How often a read is tried again at most: 0 to 5, 2 unless told. */
  retries?: number | undefined;
  /** Check every answer against its schema; on unless told. */
  validate?: boolean | undefined;
}
