import type { Packed } from '../contract/pack.ts';
import type { Rule } from '../contract/rules.ts';
import { settled } from './answer.ts';
import type { Callable, Operation } from './operation.ts';
import { prepare } from './request.ts';
import { file, readShape, type Shape } from './shape.ts';

/** An operation of the contract, ready to be called. */
export interface Unpacked<Response = unknown> extends Callable<Response>, Operation<Response> {
  readonly method: string;
  /** Below `/api/v1`, with `{name}` for path parameters. */
  readonly path: string;
  readonly params: Shape | null;
  readonly query: Shape | null;
  readonly body: Shape | null;
  readonly answer: Shape;
  readonly rules: readonly Rule[];
}

const read = (packed: Packed<unknown>): Unpacked => {
  const [head, params, query, body, answer, ...rules] = packed;
  const [id, method, path, scope] = head.split(' ') as [string, string, string, string?];
  const shape = (text: string) => (text ? readShape(text) : null);
  const operation: Unpacked = {
    ...{ id, method, path, writes: !!scope },
    rules: rules as Rule[],
    params: shape(params),
    query: shape(query),
    body: body === 'file' ? file : shape(body),
    answer: readShape(answer),
    ready: () => operation,
    prepare,
    settled,
  };
  return operation;
};

const known = new WeakMap<object, Unpacked>();

export const unpack = <Response>(packed: Packed<Response>): Unpacked<Response> => {
  const operation = known.get(packed) ?? read(packed);
  known.set(packed, operation);
  return operation as Unpacked<Response>;
};
