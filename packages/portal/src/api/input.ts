import type { Operation } from '@motcua/sdk/schemas';
import type { Problem, ProblemCode } from '@motcua/sdk';
import type { Context } from 'hono';
import type { Language } from '../statistics/source-label.ts';
import { ProblemError } from './problems.ts';
import { readBody } from './read-body.ts';

export interface Input {
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
}

interface Issue {
  code?: string;
  path: PropertyKey[];
  keys?: string[];
}

const messages: Record<'unknown' | 'invalid', Record<Language, string>> = {
  unknown: { vi: 'tham số này không có', en: 'there is no such parameter' },
  invalid: { vi: 'giá trị chưa đúng', en: 'the value is not valid' },
};

const shown = (name: string) => (/^[\w-]{1,40}$/.test(name) ? name : '?');

/** Names of the inputs that a schema refused; never their values. */
const errorsOf = (issues: Issue[], language: Language): Problem['errors'] =>
  issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? (issue.keys ?? []).map((key) => ({
            path: shown(key),
            message: messages.unknown[language],
          }))
        : [{ path: issue.path.map(String).join('.') || '-', message: messages.invalid[language] }],
    )
    .slice(0, 20);

/** A path parameter that is not even one by its form names nothing that exists. */
const unknownParam: Record<string, ProblemCode> = {
  ward: 'ward-unknown',
  code: 'procedure-unknown',
  number: 'apology-unknown',
  id: 'apology-unknown',
};

/** Says of one parameter what is wrong with it. */
export const inputRefused = (
  name: string,
  why: keyof typeof messages,
  language: Language,
): ProblemError =>
  new ProblemError('request-invalid', [{ path: shown(name), message: messages[why][language] }]);

const queryOf = (c: Context, { body }: Operation, language: Language): Record<string, string> => {
  const query: Record<string, string> = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    // No form sends a file here: `?dryRun` without a value must not become a real import.
    if (values.length > 1 || (body === 'file' && values[0] === '')) {
      throw inputRefused(name, 'invalid', language);
    }
    // An empty field of a form is one that was not filled in.
    if (values[0] !== '') query[name] = values[0]!;
  }
  return query;
};

/** The body of a request that says it is JSON. Throws `ProblemError`. */
export const jsonOf = async (c: Context): Promise<unknown> => {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ProblemError('body-type-unsupported');
  const text = await readBody(c);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('body-invalid');
  }
};

const checkParams = (operation: Operation, given: object): Record<string, string> => {
  const params = operation.params.safeParse(given);
  if (params.success) return params.data;
  const name = String(params.error.issues[0]?.path[0]);
  throw new ProblemError(unknownParam[name] ?? 'route-unknown');
};

const checkQuery = (
  { query: schema }: Operation,
  given: object,
  language: Language,
): Record<string, unknown> => {
  const query = schema?.safeParse(given);
  if (query?.success === false) {
    throw new ProblemError('request-invalid', errorsOf(query.error.issues, language));
  }
  return query?.data ?? {};
};

const checkBody = (
  { body: schema }: Operation,
  given: unknown,
  language: Language,
): Record<string, unknown> => {
  if (schema === null || schema === 'file') return {};
  const body = schema.safeParse(given);
  if (!body.success) throw new ProblemError('body-invalid', errorsOf(body.error.issues, language));
  return body.data;
};

/** What a program of our own calls an operation with, read as a request's would be. Throws `ProblemError`. */
export const checkInput = (
  operation: Operation,
  { params, query, body }: { params: object; query: object; body: unknown },
  language: Language,
): Input => ({
  params: checkParams(operation, params),
  query: checkQuery(operation, query, language),
  body: checkBody(operation, body, language),
});

/** Throws `ProblemError`. */
export const paramsOf = (c: Context, operation: Operation): Record<string, string> =>
  checkParams(operation, c.req.param());

/** Path, query and body of a request as the operation's schemas read them. Throws `ProblemError`. */
export const inputOf = async (
  c: Context,
  operation: Operation,
  language: Language,
): Promise<Input> => {
  const hasBody = operation.body !== null && operation.body !== 'file';
  return {
    params: paramsOf(c, operation),
    query: operation.query ? checkQuery(operation, queryOf(c, operation, language), language) : {},
    body: hasBody ? checkBody(operation, await jsonOf(c), language) : {},
  };
};
