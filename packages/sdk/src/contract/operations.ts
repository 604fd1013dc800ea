import * as z from 'zod/mini';
import { page, wardCode, type Schema } from './common.ts';
import { apology, apologyList, apologyListQuery, apologyNumber } from './apology.ts';
import { lookupRequest, lookupResult } from './dossier.ts';
import {
  procedure,
  procedureCode,
  procedureField,
  procedureListQuery,
  procedureSummary,
} from './procedure.ts';
import { importQuery, importReport, type TokenScope } from './imports.ts';
import type { ProblemCode } from './problem.ts';
import { statistics, statisticsQuery } from './statistics.ts';
import { ward } from './ward.ts';

/** Everything that the server mounts, the client calls and OpenAPI describes, said once. */
export interface Operation<Response = unknown> {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** Below `/api/v1`, with `{name}` for path parameters. */
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodMiniType<Record<string, string>>;
  readonly query: z.ZodMiniType<Record<string, unknown>> | null;
  /** `'file'`: the bytes of one file, of any type. */
  readonly body: z.ZodMiniType<Record<string, unknown>> | 'file' | null;
  /** The caller needs a bearer token of the ward with this scope. */
  readonly scope?: TokenScope;
  readonly response: Schema<Response>;
  /** Besides `request-invalid`, `address-too-long` and `internal`, which any operation may answer. */
  readonly errors: readonly ProblemCode[];
}

const define = <Response>(operation: Operation<Response>): Operation<Response> => operation;
const inWard = z.strictObject({ ward: wardCode });

export const wardGet = define({
  id: 'ward.get',
  method: 'GET',
  path: '/wards/{ward}',
  summary: 'The ward, its centre and the state of its data',
  params: inWard,
  query: null,
  body: null,
  response: ward,
  errors: ['ward-unknown'],
});

export const proceduresList = define({
  id: 'procedures.list',
  method: 'GET',
  path: '/wards/{ward}/procedures',
  summary: 'Procedures that the centre takes, found by words, field, channel or provider',
  params: inWard,
  query: procedureListQuery,
  body: null,
  response: page(procedureSummary),
  errors: ['ward-unknown'],
});

export const proceduresGet = define({
  id: 'procedures.get',
  method: 'GET',
  path: '/wards/{ward}/procedures/{code}',
  summary: 'One procedure; a suffix of the code is ignored, an old code leads to its successor',
  params: z.strictObject({ ward: wardCode, code: procedureCode }),
  query: null,
  body: null,
  response: procedure,
  errors: ['ward-unknown', 'procedure-unknown'],
});

export const proceduresFields = define({
  id: 'procedures.fields',
  method: 'GET',
  path: '/wards/{ward}/fields',
  summary: 'Fields with the number of their procedures',
  params: inWard,
  query: null,
  body: null,
  response: page(procedureField),
  errors: ['ward-unknown'],
});

export const dossiersLookup = define({
  id: 'dossiers.lookup',
  method: 'POST',
  path: '/wards/{ward}/dossiers/lookup',
  summary: 'State of a dossier; details for who also knows the last four digits of the phone',
  params: inWard,
  query: null,
  body: lookupRequest,
  response: lookupResult,
  errors: ['ward-unknown', 'body-invalid', 'body-too-large', 'body-type-unsupported'],
});

export const statisticsGet = define({
  id: 'statistics.get',
  method: 'GET',
  path: '/wards/{ward}/statistics',
  summary: 'Figures and rates of a period, in total and by group',
  params: inWard,
  query: statisticsQuery,
  body: null,
  response: statistics,
  errors: ['ward-unknown'],
});

export const apologiesList = define({
  id: 'apologies.list',
  method: 'GET',
  path: '/wards/{ward}/apologies',
  summary: 'Letters of apology, published and owed, of a period',
  params: inWard,
  query: apologyListQuery,
  body: null,
  response: apologyList,
  errors: ['ward-unknown'],
});

export const apologiesGet = define({
  id: 'apologies.get',
  method: 'GET',
  path: '/wards/{ward}/apologies/{number}',
  summary: 'One published letter',
  params: z.strictObject({ ward: wardCode, number: apologyNumber }),
  query: null,
  body: null,
  response: apology,
  errors: ['ward-unknown', 'apology-unknown'],
});

export const importsCreate = define({
  id: 'imports.create',
  method: 'POST',
  path: '/wards/{ward}/imports',
  summary: "Takes in a register, whole or not at all; the file's kind is told by its content",
  params: inWard,
  query: importQuery,
  body: 'file',
  scope: 'imports',
  response: importReport,
  errors: [
    'unauthorized',
    'forbidden',
    'ward-unknown',
    'body-too-slow',
    'body-too-large',
    'body-type-unsupported',
    'import-refused',
    'import-failed',
    'import-busy',
  ],
});

/** The table. */
export const operations = [
  wardGet,
  proceduresList,
  proceduresGet,
  proceduresFields,
  dossiersLookup,
  statisticsGet,
  apologiesList,
  apologiesGet,
  importsCreate,
] as const;
