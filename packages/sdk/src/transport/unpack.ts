import type { Packed } from '../contract/pack.ts';
import type { Rule } from '../contract/rules.ts';
import { readShape, type Shape } from './shape.ts';

/** An operation of the contract, ready to be called. */
export interface Unpacked {
  readonly id: string;
  readonly method: string;
  /** Below `/api/v1`, with `{name}` for path parameters. */
  readonly path: string;
  /** Set where the caller needs a token: the call changes something. */
  readonly scope: string | undefined;
  readonly params: Shape | null;
  readonly query: Shape | null;
  readonly body: Shape | 'file' | null;
  readonly answer: Shape;
  readonly rules: readonly Rule[];
}

const read = (packed: Packed<unknown>): Unpacked => {
  const [head, params, query, body, answer, ...rules] = packed;
  const [id, method, path, scope] = head.split(' ') as [string, string, string, string?];
  const shape = (text: string) => (text ? readShape(text) : null);
  return {
    ...{ id, method, path, scope },
    rules: rules as Rule[],
    params: shape(params),
    query: shape(query),
    body: body === 'file' ? body : shape(body),
    answer: readShape(answer),
  };
};

const known = new WeakMap<object, Unpacked>();

export const unpack = (packed: Packed<unknown>): Unpacked => {
  const operation = known.get(packed) ?? read(packed);
  known.set(packed, operation);
  return operation;
};
