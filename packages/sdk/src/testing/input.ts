import type { Operation } from '../contract/operations.ts';
import type { ProblemCode } from '../contract/types.ts';
import { Refused } from './problems.ts';

/** What was asked, as the contract's schemas read it. */
export interface Asked {
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
  request: Request;
}

const unknownParam: Record<string, ProblemCode> = {
  ward: 'ward-unknown',
  code: 'procedure-unknown',
  number: 'apology-unknown',
  id: 'apology-unknown',
};

const pathOf = (issues: { path: PropertyKey[] }[]): string => issues[0]?.path.join('.') || '-';

const bodyOf = async (request: Request): Promise<unknown> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refused('body-type-unsupported');
  try {
    return await request.json();
  } catch {
    throw new Refused('body-invalid');
  }
};

/** Checks a request as the service does. Throws {@link Refused}. */
export const askedOf = async (
  { params, query, body }: Operation,
  request: Request,
  given: Record<string, unknown>,
): Promise<Asked> => {
  const asked: Asked = { params: {}, query: {}, body: {}, request };
  const read = params.safeParse(given);
  if (!read.success) {
    const [name = ''] = read.error.issues[0]?.path ?? [];
    throw new Refused(unknownParam[String(name)] ?? 'route-unknown');
  }
  asked.params = read.data;
  if (query) {
    // An empty field of a form is one that was not filled in.
    const filled = [...new URL(request.url).searchParams].filter(([, value]) => value !== '');
    const result = query.safeParse(Object.fromEntries(filled));
    if (!result.success) throw new Refused('request-invalid', pathOf(result.error.issues));
    asked.query = result.data;
  }
  if (body !== null && body !== 'file') {
    const result = body.safeParse(await bodyOf(request));
    if (!result.success) throw new Refused('body-invalid', pathOf(result.error.issues));
    asked.body = result.data;
  }
  return asked;
};
