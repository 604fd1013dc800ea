import type { Operation } from './operations.ts';
import type { Rule } from './rules.ts';

/**
 * An operation as a client carries it: id, method, path and scope in one text; the shapes of path
 * parameters, query, body and answer, empty where there is none; the rules of the query or the body.
 */
export type Packed<Response> = readonly [
  head: string,
  params: string,
  query: string,
  body: string,
  answer: string,
  ...rules: Rule[],
] & { readonly answers?: Response };

export type PackedOf<O> = O extends Operation<infer Response> ? Packed<Response> : never;
