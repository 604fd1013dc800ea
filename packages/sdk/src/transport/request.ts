import type * as z from 'zod/mini';
import type { Operation } from '../contract/operations.ts';
import { RequestError } from '../errors/request-error.ts';
import type { WriteOptions } from '../options.ts';
import { fillPath } from './path.ts';
import { refusal } from './refusal.ts';
import type { Settings } from './settings.ts';

/** The bytes of a file. A stream can be sent only once, so its write is never repeated. */
export type FileContent = Blob | Uint8Array | ReadableStream<Uint8Array>;

/** What a caller gives to an operation, besides the ward. */
export interface Input {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object | undefined;
  readonly body?: object | undefined;
}

/** The address, and what `Request` takes beside it. */
export interface PreparedRequest {
  readonly url: string;
  readonly method: Operation['method'];
  readonly headers: Record<string, string>;
  readonly body: string | FileContent | null;
  /** What a platform wants to hear before it sends a stream. */
  readonly duplex: 'half';
}

const searchOf = (query: Record<string, unknown>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.append(name, String(value));
  return search.size ? `?${search}` : '';
};

/** Checks an input against its operation and writes the request. @throws {@link RequestError} */
export const prepare = (
  operation: Operation,
  { params, query, body }: Input,
  { base, ward, language }: Settings,
  { token, idempotencyKey }: Partial<WriteOptions> = {},
): PreparedRequest => {
  const { id, path, method } = operation;
  const refuse = (name: string, rule: string): never => {
    throw new RequestError(id, [{ path: name, rule }]);
  };
  const checked = <T>(schema: z.ZodMiniType<T> | null, value: unknown): T => {
    const { data, error } = schema?.safeParse(value) ?? {};
    if (error)
      throw new RequestError(
        id,
        error.issues.map((issue) => refusal(issue)),
      );
    return data as T;
  };
  const bodyOf = (): PreparedRequest['body'] => {
    if (operation.body === null) return null;
    if (operation.body !== 'file') return JSON.stringify(checked(operation.body, body));
    return [Blob, Uint8Array, ReadableStream].some((kind) => body instanceof kind)
      ? (body as Blob)
      : refuse('file', 'must be a Blob, a Uint8Array or a ReadableStream');
  };
  const inPath = checked(operation.params, {
    ...(path.includes('{ward}') && { ward }),
    ...params,
  });
  const filled = fillPath(path, inPath, (name) => refuse(name, 'not usable in a path'));
  const search = searchOf(checked(operation.query, query ?? {}) ?? {});
  const sent = bodyOf();
  return {
    url: base + filled + search,
    method,
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': language,
      ...(sent && {
        'content-type': typeof sent === 'string' ? 'application/json' : 'application/octet-stream',
      }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    body: sent,
    duplex: 'half',
  };
};
