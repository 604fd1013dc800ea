import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Answerer } from '../asked.ts';
import { safetyHeaders, setHeaders } from '../headers.ts';
import type { Answer } from './answer.ts';

/** They speak of one sending, not of what is sent. */
const ofTheSending = new Set(['connection', 'content-length', 'date', 'etag', 'transfer-encoding']);

/** A response that goes nowhere. */
class Kept extends ServerResponse {
  readonly #pieces: Uint8Array[] = [];
  readonly whole: Promise<Buffer>;
  #done!: (body: Buffer) => void;
  #failed!: (error: Error) => void;

  constructor(request: IncomingMessage) {
    super(request);
    this.whole = new Promise((done, failed) => {
      this.#done = done;
      this.#failed = failed;
    });
    // Nobody may be waiting yet, or any more.
    this.whole.catch(() => {});
  }

  /** Who writes may go on only when told so: a page that breaks off is given up in the callback. */
  override write(piece: Uint8Array | string, ...rest: unknown[]): boolean {
    this.#pieces.push(Buffer.from(piece as string));
    const written = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    if (written) process.nextTick(written);
    return true;
  }

  override end(piece?: unknown): this {
    if (typeof piece === 'string' || piece instanceof Uint8Array) this.write(piece);
    this.#done(Buffer.concat(this.#pieces));
    this.emit('finish');
    this.emit('close');
    return this;
  }

  override destroy(error?: Error): this {
    this.#failed(error ?? new Error('The answer was given up.'));
    return this;
  }
}

export interface Capture {
  answer: Answer;
  /** Ids of the operations that were called on the way. */
  used: Set<string>;
  requestId: string;
}

/**
 * Has a GET of an address answered into memory, as anybody's: without a caller's address or headers.
 * Rejects with what the answerer rejects with.
 */
export const capture = async (
  answerer: Answerer,
  url: string,
  framers: readonly string[] = [],
): Promise<Capture> => {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url, headers: {} });
  const response = new Kept(request);
  const requestId = randomUUID();
  const used = new Set<string>();
  const [path = '/'] = url.split('?', 1);
  setHeaders(response, safetyHeaders(path, framers));
  await answerer({
    request,
    response,
    path,
    search: url.slice(path.length),
    refused: null,
    requestId,
    address: '',
    home: '/',
    framers,
    secure: false,
    uses: (operation) => void used.add(operation),
  });
  const body = await response.whole;
  const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    ofTheSending.has(name) || value === undefined ? [] : [name, String(value)],
  );
  return { answer: { status: response.statusCode, headers, body }, used, requestId };
};
