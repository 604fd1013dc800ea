import { RequestError } from '../errors/request-error.ts';
import type { WriteOptions } from '../options.ts';
import type { Inputs } from './operation.ts';
import { fillPath } from './path.ts';
import { repeatsOf } from './retry.ts';
import type { Settings } from './settings.ts';
import { faultsOf, file, type Shape } from './shape.ts';
import type { Unpacked } from './unpack.ts';

/** The bytes of a file. A stream can be sent only once, so its write is never repeated. */
export type FileContent = Blob | Uint8Array | ReadableStream<Uint8Array>;

/** The address, and what `fetch` takes beside it. */
export interface PreparedRequest {
  readonly url: string;
  /** Whether it is sent again after a failure. */
  readonly repeats: ReturnType<typeof repeatsOf>;
  readonly init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string | FileContent;
    /** What a platform wants to hear before it sends a stream. */
    readonly duplex?: 'half';
  };
}

type Named = Readonly<Record<string, unknown>>;

const searchOf = (query: Named, names: Iterable<string>): string => {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = query[name];
    if (value !== undefined) search.append(name, String(value));
  }
  return search.size ? `?${search}` : '';
};

/** The JSON of a body, which has one level, without the spaces that its shape drops. */
const textOf = ({ members }: Shape, body: unknown): string =>
  JSON.stringify(body, (name, value: unknown) =>
    members?.get(name)?.trims ? (value as string).trim() : value,
  );

/** Checks inputs against their operation and writes the request. @throws {@link RequestError} */
export const prepare = (
  operation: Unpacked,
  inputs: Inputs,
  { base, ward, language }: Settings,
  { token, idempotencyKey }: Partial<WriteOptions> = {},
): PreparedRequest => {
  const { id, method, path, params, query, body, rules } = operation;
  const check = (shape: Shape, value: unknown, together: Unpacked['rules'] = []): void => {
    const faults = faultsOf(shape, value, shape === file ? 'file' : '');
    if (faults.length === 0)
      for (const { is, words, at } of together)
        if (!is(value as never)) faults.push({ path: at, rule: words });
    if (faults.length) throw new RequestError(id, faults);
  };
  const given = [...inputs];
  const segments: Record<string, string> = { ward };
  for (const name of params?.members?.keys() ?? []) segments[name] = given.shift() as string;
  if (params) check(params, segments);
  const content = body && given.shift();
  let url =
    base +
    fillPath(path, segments, (name) => {
      throw new RequestError(id, [{ path: name, rule: 'not usable in a path' }]);
    });
  if (query) {
    const { 0: asked = {} } = given;
    check(query, asked, rules);
    url += searchOf(asked as Named, query.members!.keys());
  }
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json',
    'accept-language': language,
  };
  if (token) headers['authorization'] = `Bearer ${token}`;
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  const repeats = repeatsOf(operation, idempotencyKey, content);
  if (!body) return { url, repeats, init: { method, headers } };
  check(body, content, query ? [] : rules);
  headers['content-type'] = body === file ? 'application/octet-stream' : 'application/json';
  return {
    url,
    repeats,
    init:
      body === file
        ? { method, headers, body: content as FileContent, duplex: 'half' }
        : { method, headers, body: textOf(body, content) },
  };
};
