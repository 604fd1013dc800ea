import { problemShape } from '../contract/packed.ts';
import type { Problem } from '../contract/problem.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Occurrence } from '../errors/motcua-error.ts';
import { ResponseShapeError, type ShapeFault } from '../errors/response-shape-error.ts';
import type { Answer } from './exchange.ts';
import { isTransient } from './retry.ts';
import { faultsOf, readShape, type Fault, type Shape } from './shape.ts';

/** `undefined`, which no JSON is, for a text that is none. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The server's name of the request, if it looks like a name and not like anything else. */
export const requestIdOf = (headers: Headers, told?: string): string | null =>
  [headers.get('x-request-id'), told].find((text) => text && /^[\w-]{1,64}$/.test(text)) ?? null;

/** The error that an answer with an error status stands for. */
export const errorOf = ({ status, headers, text }: Answer, call: Occurrence): ApiError => {
  const json = parse(text ?? '');
  const problem = readShape(problemShape)(json) ? (json as Problem) : null;
  const requestId = requestIdOf(headers, problem?.requestId);
  return new ApiError(status, problem, { ...call, requestId }, isTransient(status));
};

/** The data of a successful answer, looked at unless `shape` is `null`. @throws {@link ResponseShapeError} */
export const dataOf = (
  shape: Shape | null,
  { headers, text }: Answer,
  occurrence: () => Occurrence,
): unknown => {
  const wrong = (fault: ShapeFault, at: Fault | null = null) =>
    new ResponseShapeError(fault, at, { ...occurrence(), requestId: requestIdOf(headers) });
  if (text === null) throw wrong('too-large');
  const json = parse(text);
  if (json === undefined) throw wrong(text.trim() ? 'not-json' : 'empty');
  if (!shape || shape(json)) return json;
  throw wrong('mismatch', faultsOf(shape, json)[0]);
};
