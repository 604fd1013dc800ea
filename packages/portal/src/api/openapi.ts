import {
  apology,
  apologyList,
  apologyStep,
  feedbackProblem,
  feedbackReport,
  importProblem,
  importReport,
  operations,
  problem,
  procedure,
  report,
  statistics,
  ward,
  lookupRequest,
  lookupResult,
  descriptions,
  vocabularies,
  type Operation,
  type OperationId,
} from '@motcua/sdk/schemas';
import type { ProblemCode } from '@motcua/sdk';
import * as z from 'zod/mini';
import { problemKinds } from './problems.ts';

type Json = Record<string, unknown>;

/** What a schema keeps beside its rules for people: see `closedEnum`, `whole` and `vocabularies`. */
const spell = (schema: object, json: Json): void => {
  const { only, range } = schema as { only?: readonly string[]; range?: readonly number[] };
  const known = vocabularies.get(schema);
  if (only) json['enum'] = only;
  if (range) Object.assign(json, { type: 'integer', minimum: range[0], maximum: range[1] });
  if (known) json['anyOf'] = [{ enum: known }, { type: 'string' }];
};

const toSchema = (schema: z.ZodMiniType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => spell(zodSchema, jsonSchema as Json),
  });
  return rest;
};

/** Schemas that have a name of their own; the others stand where they are used. */
const named = new Map<z.ZodMiniType, string>([
  [ward, 'Ward'],
  [procedure, 'Procedure'],
  [statistics, 'Statistics'],
  [report, 'Report'],
  [apology, 'Apology'],
  [apologyList, 'ApologyList'],
  [apologyStep, 'ApologyStep'],
  [lookupRequest, 'LookupRequest'],
  [lookupResult, 'LookupResult'],
  [problem, 'Problem'],
  [importReport, 'ImportReport'],
  [importProblem, 'ImportProblem'],
  [feedbackReport, 'FeedbackReport'],
  [feedbackProblem, 'FeedbackProblem'],
]);

const reference = (schema: z.ZodMiniType): Json => {
  const name = named.get(schema);
  return name ? { $ref: `#/components/schemas/${name}` } : toSchema(schema);
};

const parametersOf = (schema: z.ZodMiniType | null, place: 'path' | 'query'): Json[] => {
  if (!schema) return [];
  const { properties = {} } = toSchema(schema) as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: property,
  }));
};

/** The problem `import-refused` carries a report: which one, depends on what the file holds. */
const refusedFiles: Partial<Record<OperationId, z.ZodMiniType>> = {
  'imports.create': importProblem,
  'feedback.create': feedbackProblem,
};

const text = { schema: { type: 'string' } };
const headersOf: Partial<Record<ProblemCode, Json>> = {
  unauthorized: { 'WWW-Authenticate': text },
  forbidden: { 'WWW-Authenticate': text },
  'import-busy': { 'Retry-After': text },
  'live-full': { 'Retry-After': text },
  'too-many-requests': { 'Retry-After': text },
};

/** Any operation may answer these. */
const everywhere = [
  'request-invalid',
  'address-too-long',
  'too-many-requests',
  'internal',
] as const;

const problemResponses = (id: OperationId, codes: readonly ProblemCode[]): Json => {
  const schemaOf = (code: ProblemCode) =>
    (code === 'import-refused' ? refusedFiles[id] : undefined) ?? problem;
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problemKinds[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      String(status),
      {
        description: list.map((code) => `${code}: ${problemKinds[code].title.en}`).join('; '),
        ...(headersOf[list[0]!] && { headers: headersOf[list[0]!] }),
        content: {
          'application/problem+json': { schema: reference(schemaOf(list[0]!)) },
        },
      },
    ]),
  );
};

/** A file may be sent as its own type or as plain bytes: what it is, its content tells. */
const contentOf = (body: Exclude<Operation['body'], null>): Json =>
  body === 'file'
    ? { 'application/octet-stream': { schema: {} }, '*/*': { schema: {} } }
    : { 'application/json': { schema: reference(body) } };

const pathItem = (operation: Operation, id: OperationId): Json => ({
  operationId: id,
  summary: descriptions[id].summary,
  tags: [id.split('.')[0]],
  parameters: [
    ...parametersOf(operation.params, 'path'),
    ...parametersOf(operation.query, 'query'),
  ],
  ...(operation.scope && { security: [{ token: [operation.scope] }] }),
  ...(operation.body && {
    requestBody: { required: true, content: contentOf(operation.body) },
  }),
  responses: {
    200: {
      description: 'OK',
      content: {
        [operation.stream ? 'text/event-stream' : 'application/json']: {
          schema: reference(operation.response),
        },
      },
    },
    ...problemResponses(id, [...descriptions[id].errors, ...everywhere]),
  },
});

const build = (): Json => {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: pathItem(operation, operation.id),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa',
      version: '1',
      description:
        "A ward's one-stop centre: procedures, dossier look-up, figures, apologies. No operation takes a citizen's filings.",
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Seen from /api/openapi.json, wherever that stands.
    servers: [{ url: 'v1' }],
    tags: [...new Set(operations.map(({ id }) => id.split('.')[0]))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: "A token of the ward, made by 'motcua token create --scope …'",
        },
      },
      schemas: Object.fromEntries([...named].map(([schema, name]) => [name, toSchema(schema)])),
    },
  };
};

let built: Json | undefined;

/** OpenAPI 3.1 of the contract's table; the same for every ward. */
export const openApi = (): Json => (built ??= build());
