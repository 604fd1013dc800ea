import type { Problem, ProblemCode } from '../contract/types.ts';
import { requestId } from './fixtures/common.ts';

const statuses: Record<ProblemCode, number> = {
  'request-invalid': 400,
  'body-invalid': 400,
  unauthorized: 401,
  forbidden: 403,
  'ward-unknown': 404,
  'procedure-unknown': 404,
  'apology-unknown': 404,
  'route-unknown': 404,
  'method-not-allowed': 405,
  'body-too-slow': 408,
  'body-too-large': 413,
  'address-too-long': 414,
  'body-type-unsupported': 415,
  'apology-refused': 409,
  'import-refused': 422,
  'too-many-requests': 429,
  internal: 500,
  'import-failed': 500,
  'import-busy': 503,
  'live-full': 503,
  'store-unwritable': 507,
};

/** Thrown by a rule of the testing service. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ProblemCode;
  readonly path: string | undefined;
  constructor(code: ProblemCode, path?: string) {
    super(code);
    this.code = code;
    this.path = path;
  }
}

/**
 * An error answer of the service, for an override: the status and code are those of the service, the
 * words say that they are a test's.
 *
 * @example
 * ```ts
 * import { createService, problemResponse } from '@motcua/sdk/testing';
 *
 * const service = createService({ baseUrl: 'https://motcua.example' });
 * service.answer('procedures.get', () => problemResponse('procedure-unknown'));
 * ```
 */
export const problemResponse = (code: ProblemCode, path?: string): Response => {
  const problem: Problem = {
    type: `urn:motcua:problem:${code}`,
    title: `A problem of the testing service: ${code}`,
    status: statuses[code],
    detail: 'The words of a real service are in the language of its reader.',
    code,
    requestId,
    errors: path === undefined ? [] : [{ path, message: 'not valid' }],
  };
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'x-request-id': requestId },
  });
};
