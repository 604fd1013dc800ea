import type { Operation } from '../contract/operations.ts';
import { RequestError } from '../errors/request-error.ts';
import { fillPath } from './path.ts';
import { refusal } from './refusal.ts';
import type { Settings } from './settings.ts';

/** What a caller gives to an operation, besides the ward. */
export interface Input {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object | undefined;
  readonly body?: object | undefined;
}

export interface PreparedRequest {
  readonly method: Operation['method'];
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

const searchOf = (query: Record<string, unknown>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.append(name, String(value));
  const text = search.toString();
  return text && `?${text}`;
};

/** Checks an input against its operation and writes the request. @throws {@link RequestError} */
export const prepare = (
  operation: Operation,
  input: Input,
  settings: Settings,
): PreparedRequest => {
  const checked = (part: 'params' | 'query' | 'body', value: unknown): Record<string, unknown> => {
    const schema = operation[part];
    // Uploads are not among what the client offers: no resource calls such an operation.
    const result = schema === 'file' ? undefined : schema?.safeParse(value);
    if (result?.success === false)
      throw new RequestError(operation.id, result.error.issues.map(refusal));
    return result?.data ?? {};
  };
  const params = checked('params', { ward: settings.ward, ...input.params }) as Record<
    string,
    string
  >;
  const query = checked('query', input.query ?? {});
  const body = operation.body === null ? null : JSON.stringify(checked('body', input.body));
  const path = fillPath(operation.path, params, (name) => {
    throw new RequestError(operation.id, [{ path: name, rule: 'not usable in a path' }]);
  });
  return {
    method: operation.method,
    url: `${settings.base}${path}${searchOf(query)}`,
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': settings.language,
      ...(body !== null && { 'content-type': 'application/json' }),
    },
    body,
  };
};
