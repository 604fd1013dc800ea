import type { Operation } from '../contract/operations.ts';
import { problem } from '../contract/problem.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Occurrence } from '../errors/motcua-error.ts';
import { ResponseShapeError } from '../errors/response-shape-error.ts';
import type { Answer } from './exchange.ts';
import { refusal } from './refusal.ts';
import { isTransient } from './retry.ts';

const parse = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** The server's name of the request, if it looks like a name and not like anything else. */
const requestIdOf = (...candidates: (string | null | undefined)[]): string | null =>
  candidates.find((text) => text && /^[\w-]{1,64}$/.test(text)) ?? null;

/** The error that an answer with an error status stands for. */
export const errorOf = ({ status, headers, text }: Answer, call: Occurrence): ApiError => {
  const said = problem.safeParse(text === null ? null : parse(text)?.value);
  const known = said.success ? said.data : null;
  const requestId = requestIdOf(headers.get('x-request-id'), known?.requestId);
  return new ApiError(status, known, { ...call, requestId }, isTransient(status));
};

/** The data of a successful answer. @throws {@link ResponseShapeError} */
export const dataOf = <Response>(
  operation: Operation<Response>,
  { headers, text }: Answer,
  validate: boolean,
  call: Occurrence,
): Response => {
  const occurrence = { ...call, requestId: requestIdOf(headers.get('x-request-id')) };
  if (text === null) throw new ResponseShapeError('too-large', null, occurrence);
  const json = parse(text);
  if (json === null)
    throw new ResponseShapeError(text.trim() ? 'not-json' : 'empty', null, occurrence);
  if (!validate) return json.value as Response;
  const result = operation.response.safeParse(json.value);
  if (result.success) return result.data;
  throw new ResponseShapeError('mismatch', refusal(result.error.issues[0]!), occurrence);
};
