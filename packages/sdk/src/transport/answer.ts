import type { Settled } from '../call.ts';
import { problemCodes, problemShape } from '../contract/packed.ts';
import type { Problem } from '../contract/problem.ts';
import { ApiError } from '../errors/api-error.ts';
import { ResponseShapeError, type ShapeFault } from '../errors/response-shape-error.ts';
import type { Answer } from './exchange.ts';
import { metaOf } from './meta.ts';
import { requestIdOf } from './request-id.ts';
import { isTransient } from './retry.ts';
import { faultsOf, readShape, type Fault, type Shape } from './shape.ts';

/** The call that an answer belongs to. */
export interface Asked {
  readonly operation: string;
  /** Those made until this answer. */
  readonly attempts: number;
}

/** `undefined`, which no JSON is, for a text that is none. */
const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text!);
  } catch {
    return undefined;
  }
};

/**
 * The data of an answer, looked at unless `shape` is `null`.
 *
 * @throws {@link ApiError} for an error status, {@link ResponseShapeError} for what is not promised.
 */
export const dataOf = (
  shape: Shape | null,
  { status, headers, text }: Answer,
  asked: Asked,
): unknown => {
  const json = parse(text);
  if (status < 200 || status >= 300) {
    const problem = readShape(problemShape)(json) ? (json as Problem) : null;
    const requestId = requestIdOf(headers, problem?.requestId);
    const known = problemCodes.find((code) => code === problem?.code);
    throw new ApiError(status, problem, known, { ...asked, requestId }, isTransient(status));
  }
  const wrong = (fault: ShapeFault, at: Fault | null = null) =>
    new ResponseShapeError(fault, at, { ...asked, requestId: requestIdOf(headers) });
  if (text === null) throw wrong('too-large');
  if (json === undefined) throw wrong(text.trim() ? 'not-json' : 'empty');
  if (!shape || shape(json)) return json;
  throw wrong('mismatch', faultsOf(shape, json)[0]);
};

/** As {@link Operation.settled} says. */
export function settled(
  this: { readonly answer: Shape },
  answer: Answer,
  validate: boolean,
  asked: Asked,
  passed: () => number,
): Settled<unknown> {
  const data = dataOf(validate ? this.answer : null, answer, asked);
  const duration = passed();
  return { data, meta: () => metaOf(answer, data, asked.attempts, duration) };
}
