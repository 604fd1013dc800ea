import { RequestError } from '../errors/request-error.ts';
import type { WriteOptions } from '../options.ts';
import { fillPath } from './path.ts';
import type { Settings } from './settings.ts';
import type { Fault, Shape } from './shape.ts';
import type { Unpacked } from './unpack.ts';

/** The bytes of a file. A stream can be sent only once, so its write is never repeated. */
export type FileContent = Blob | Uint8Array | ReadableStream<Uint8Array>;

/** What a caller gives to an operation, besides the ward. */
export interface Input {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object | undefined;
  readonly body?: object | undefined;
}

/** The address, and what `fetch` takes beside it. */
export interface PreparedRequest {
  readonly url: string;
  readonly init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string | FileContent;
    /** What a platform wants to hear before it sends a stream. */
    readonly duplex?: 'half';
  };
}

const searchOf = (query: Readonly<Record<string, unknown>>, names: readonly string[]): string => {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = query[name];
    if (value !== undefined) search.append(name, String(value));
  }
  return search.size ? `?${search}` : '';
};

/** Checks an input against its operation and writes the request. @throws {@link RequestError} */
export const prepare = (
  operation: Unpacked,
  { params = {}, query = {}, body }: Input,
  { base, ward, language }: Settings,
  { token, idempotencyKey }: Partial<WriteOptions> = {},
): PreparedRequest => {
  const { id, path, method, rules } = operation;
  const refuse = (refused: readonly Fault[]): never => {
    throw new RequestError(id, refused);
  };
  const check = (shape: Shape, value: object | undefined, together: Unpacked['rules']): void => {
    const faults = shape.faults(value, '');
    if (faults.length === 0)
      for (const { is, words, at } of together)
        if (!is(value as never)) faults.push({ path: at, rule: words });
    if (faults.length) refuse(faults);
  };
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json',
    'accept-language': language,
  };
  if (operation.params) check(operation.params, params, []);
  const filled = fillPath(path, { ward, ...params }, (name) =>
    refuse([{ path: name, rule: 'not usable in a path' }]),
  );
  if (operation.query) check(operation.query, query, rules);
  const url =
    base + filled + searchOf(query as Record<string, unknown>, operation.query?.names ?? []);
  if (token) headers['authorization'] = `Bearer ${token}`;
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  if (!operation.body) return { url, init: { method, headers } };
  if (operation.body !== 'file') {
    check(operation.body, body, operation.query ? [] : rules);
    headers['content-type'] = 'application/json';
    return { url, init: { method, headers, body: JSON.stringify(body) } };
  }
  if (![Blob, Uint8Array, ReadableStream].some((kind) => body instanceof kind))
    refuse([{ path: 'file', rule: 'must be a Blob, a Uint8Array or a ReadableStream' }]);
  headers['content-type'] = 'application/octet-stream';
  return { url, init: { method, headers, body: body as FileContent, duplex: 'half' } };
};
