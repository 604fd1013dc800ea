import type { Rule } from '../contract/rules.ts';
import { RequestError } from '../errors/request-error.ts';
import type { WriteOptions } from '../options.ts';
import type { Inputs } from './operation.ts';
import { fillPath } from './path.ts';
import { repeatsOf } from './retry.ts';
import type { Settings } from './settings.ts';
import { faultsOf, file, type Fault, type Shape } from './shape.ts';
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
    /** Of all but reads: what they hold is sent to no other address. */
    readonly redirect?: 'manual';
    /** What a platform wants to hear before it sends a stream. */
    readonly duplex?: 'half';
  };
}

/** Told from a lost connection by who sees the answer; `error` would not be, and workerd knows none. */
const stays = { redirect: 'manual' } as const;

/** As {@link Operation.prepare} says. */
export function prepare(
  this: Unpacked,
  inputs: Inputs,
  { base, ward, language }: Settings,
  options?: Partial<WriteOptions> | null,
): PreparedRequest {
  const { token, idempotencyKey } = options ?? {};
  const { id, method, path, params, query, body, rules } = this;
  const refuseIf = (faults: readonly Fault[]): void => {
    if (faults.length) throw new RequestError(id, faults);
  };
  /** `together` tells what belongs together, of values that fit each by itself. */
  const check = (shape: Shape, value: unknown, together: readonly Rule[]): void => {
    refuseIf(faultsOf(shape, value, shape === file ? 'file' : ''));
    refuseIf(
      together
        .filter(({ is }) => !is(value as never))
        .map(({ at, words }) => ({ path: at, rule: words })),
    );
  };
  const left = [...inputs];
  const segments: Record<string, string> = { ward };
  if (params) {
    for (const name of params.members!.keys()) segments[name] = left.shift() as string;
    check(params, segments, []);
  }
  const content = body && left.shift();
  const { 0: asked = {} } = left;
  let url =
    base +
    fillPath(path, segments, (name) => refuseIf([{ path: name, rule: 'not usable in a path' }]));
  if (query) {
    check(query, asked, rules);
    const search = new URLSearchParams();
    for (const name of query.members!.keys()) {
      const value = (asked as Readonly<Record<string, unknown>>)[name];
      if (value !== undefined) search.append(name, String(value));
    }
    // Its `size` is younger than the browsers that the client runs in.
    if (String(search)) url += `?${search}`;
  }
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json',
    'accept-language': language,
  };
  if (token) headers['authorization'] = `Bearer ${token}`;
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  let init: PreparedRequest['init'] = { method, headers, ...(method !== 'GET' && stays) };
  if (body) {
    check(body, content, query ? [] : rules);
    headers['content-type'] = body === file ? 'application/octet-stream' : 'application/json';
    init =
      body === file
        ? { ...init, body: content as FileContent, duplex: 'half' }
        : {
            ...init,
            body: JSON.stringify(content, (name, value: unknown) =>
              body.members?.get(name)?.trims ? (value as string).trim() : value,
            ),
          };
  }
  return { url, init, repeats: repeatsOf(this, idempotencyKey, content) };
}
