import type { Operation } from '../contract/operations.ts';
import { problem } from '../contract/problem.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Occurrence } from '../errors/motcua-error.ts';
import { ResponseShapeError } from '../errors/response-shape-error.ts';
import type { Answer } from './exchange.ts';
import { fits } from './fits.ts';
import { refusal } from './refusal.ts';
import { isTransient } from './retry.ts';

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
  const { data } = problem.safeParse(parse(text ?? ''));
  const requestId = requestIdOf(headers, data?.requestId);
  return new ApiError(status, data ?? null, { ...call, requestId }, isTransient(status));
};

/** The data of a successful answer. @throws {@link ResponseShapeError} */
export const dataOf = <Response>(
  operation: Operation<Response>,
  { headers, text }: Answer,
  validate: boolean,
  call: Occurrence,
): Response => {
  const occurrence = { ...call, requestId: requestIdOf(headers) };
  if (text === null) throw new ResponseShapeError('too-large', null, occurrence);
  const json = parse(text);
  if (json === undefined)
    throw new ResponseShapeError(text.trim() ? 'not-json' : 'empty', null, occurrence);
  if (!validate || fits(operation.response)(json)) return json as Response;
  const { data, error } = operation.response.safeParse(json);
  if (error) throw new ResponseShapeError('mismatch', refusal(error.issues[0]!), occurrence);
  return data;
};
