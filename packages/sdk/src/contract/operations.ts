import * as z from 'zod/mini';
import { page, wardCode, type Schema } from './common.ts';
import {
  apology,
  apologyDraft,
  apologyId,
  apologyList,
  apologyListQuery,
  apologyNumber,
  apologySignature,
  apologyStep,
} from './apology.ts';
import { chainList, chainListQuery } from './chain.ts';
import { deadlineAnswer, deadlineQuery, holidayList, holidaysQuery } from './calendar.ts';
import { lookupRequest, lookupResult } from './dossier.ts';
import {
  feedbackImportQuery,
  feedbackList,
  feedbackListQuery,
  feedbackReport,
} from './feedback.ts';
import {
  procedure,
  procedureCode,
  procedureField,
  procedureList,
  procedureListQuery,
} from './procedure.ts';
import { importQuery, importReport, type TokenScope } from './imports.ts';
import { publicationList, publicationListQuery } from './publication.ts';
import { report, reportParams, reportQuery } from './report.ts';
import { statistics, statisticsQuery } from './statistics.ts';
import { ward } from './ward.ts';

/**
 * What the server mounts, the client calls and OpenAPI describes, said once. What only people read of
 * it stands in `descriptions.ts`, so that no client carries it.
 */
export interface Operation<Response = unknown> {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** Below `/api/v1`, with `{name}` for path parameters. */
  readonly path: string;
  readonly params: z.ZodMiniType<Record<string, string>>;
  readonly query: z.ZodMiniType<Record<string, unknown>> | null;
  /** `'file'`: the bytes of one file, of any type. */
  readonly body: z.ZodMiniType<Record<string, unknown>> | 'file' | null;
  /** The caller needs a bearer token of the ward with this scope. */
  readonly scope?: TokenScope;
  /** The answer is `text/event-stream`; the data of each of its events is a response. */
  readonly stream?: true;
  readonly response: Schema<Response>;
}

const define = /* @__NO_SIDE_EFFECTS__ */ <Response, const Id extends string>(
  make: () => Operation<Response> & { readonly id: Id },
): Operation<Response> & { readonly id: Id } => make();
const inWard = /* @__PURE__ */ z.strictObject({ ward: wardCode });

export const wardGet = /* @__PURE__ */ define(() => ({
  id: 'ward.get',
  method: 'GET',
  path: '/wards/{ward}',
  params: inWard,
  query: null,
  body: null,
  response: ward,
}));

export const proceduresList = /* @__PURE__ */ define(() => ({
  id: 'procedures.list',
  method: 'GET',
  path: '/wards/{ward}/procedures',
  params: inWard,
  query: procedureListQuery,
  body: null,
  response: procedureList,
}));

export const proceduresGet = /* @__PURE__ */ define(() => ({
  id: 'procedures.get',
  method: 'GET',
  path: '/wards/{ward}/procedures/{code}',
  params: z.strictObject({ ward: wardCode, code: procedureCode }),
  query: null,
  body: null,
  response: procedure,
}));

export const proceduresFields = /* @__PURE__ */ define(() => ({
  id: 'procedures.fields',
  method: 'GET',
  path: '/wards/{ward}/fields',
  params: inWard,
  query: null,
  body: null,
  response: page(procedureField),
}));

export const dossiersLookup = /* @__PURE__ */ define(() => ({
  id: 'dossiers.lookup',
  method: 'POST',
  path: '/wards/{ward}/dossiers/lookup',
  params: inWard,
  query: null,
  body: lookupRequest,
  response: lookupResult,
}));

export const statisticsGet = /* @__PURE__ */ define(() => ({
  id: 'statistics.get',
  method: 'GET',
  path: '/wards/{ward}/statistics',
  params: inWard,
  query: statisticsQuery,
  body: null,
  response: statistics,
}));

export const statisticsLive = /* @__PURE__ */ define(() => ({
  id: 'statistics.live',
  method: 'GET',
  path: '/wards/{ward}/statistics/live',
  params: inWard,
  query: statisticsQuery,
  body: null,
  stream: true,
  response: statistics,
}));

export const apologiesList = /* @__PURE__ */ define(() => ({
  id: 'apologies.list',
  method: 'GET',
  path: '/wards/{ward}/apologies',
  params: inWard,
  query: apologyListQuery,
  body: null,
  response: apologyList,
}));

export const apologiesGet = /* @__PURE__ */ define(() => ({
  id: 'apologies.get',
  method: 'GET',
  path: '/wards/{ward}/apologies/{number}',
  params: z.strictObject({ ward: wardCode, number: apologyNumber }),
  query: null,
  body: null,
  response: apology,
}));

export const publicationsList = /* @__PURE__ */ define(() => ({
  id: 'publications.list',
  method: 'GET',
  path: '/wards/{ward}/publications',
  params: inWard,
  query: publicationListQuery,
  body: null,
  response: publicationList,
}));

export const reportsGet = /* @__PURE__ */ define(() => ({
  id: 'reports.get',
  method: 'GET',
  path: '/wards/{ward}/reports/{month}',
  params: reportParams,
  query: reportQuery,
  body: null,
  response: report,
}));

export const apologiesDraft = /* @__PURE__ */ define(() => ({
  id: 'apologies.draft',
  method: 'POST',
  path: '/wards/{ward}/apologies',
  params: inWard,
  query: null,
  body: apologyDraft,
  scope: 'apologies',
  response: apologyStep,
}));

const ofLetter = /* @__PURE__ */ z.strictObject({ ward: wardCode, id: apologyId });

export const apologiesSign = /* @__PURE__ */ define(() => ({
  id: 'apologies.sign',
  method: 'POST',
  path: '/wards/{ward}/apologies/{id}/sign',
  params: ofLetter,
  query: null,
  body: apologySignature,
  scope: 'apologies',
  response: apologyStep,
}));

export const apologiesPublish = /* @__PURE__ */ define(() => ({
  id: 'apologies.publish',
  method: 'POST',
  path: '/wards/{ward}/apologies/{id}/publish',
  params: ofLetter,
  query: null,
  body: null,
  scope: 'apologies',
  response: apologyStep,
}));

export const apologiesSettle = /* @__PURE__ */ define(() => ({
  id: 'apologies.settle',
  method: 'POST',
  path: '/wards/{ward}/apologies/{id}/settle',
  params: ofLetter,
  query: null,
  body: null,
  scope: 'apologies',
  response: apologyStep,
}));

export const importsCreate = /* @__PURE__ */ define(() => ({
  id: 'imports.create',
  method: 'POST',
  path: '/wards/{ward}/imports',
  params: inWard,
  query: importQuery,
  body: 'file',
  scope: 'imports',
  response: importReport,
}));

export const feedbackEntries = /* @__PURE__ */ define(() => ({
  id: 'feedback.list',
  method: 'GET',
  path: '/wards/{ward}/feedback',
  params: inWard,
  query: feedbackListQuery,
  body: null,
  response: feedbackList,
}));

export const feedbackCreate = /* @__PURE__ */ define(() => ({
  id: 'feedback.create',
  method: 'POST',
  path: '/wards/{ward}/feedback',
  params: inWard,
  query: feedbackImportQuery,
  body: 'file',
  scope: 'feedback',
  response: feedbackReport,
}));

export const chainEntries = /* @__PURE__ */ define(() => ({
  id: 'chain.list',
  method: 'GET',
  path: '/wards/{ward}/chain',
  params: inWard,
  query: chainListQuery,
  body: null,
  response: chainList,
}));

/** The client fills in its ward everywhere; days off are those of the whole country. */
const everywhere = /* @__PURE__ */ z.object({});

export const calendarDeadline = /* @__PURE__ */ define(() => ({
  id: 'calendar.deadline',
  method: 'GET',
  path: '/calendar/deadline',
  params: everywhere,
  query: deadlineQuery,
  body: null,
  response: deadlineAnswer,
}));

export const calendarHolidays = /* @__PURE__ */ define(() => ({
  id: 'calendar.holidays',
  method: 'GET',
  path: '/calendar/holidays',
  params: everywhere,
  query: holidaysQuery,
  body: null,
  response: holidayList,
}));

/** The table. */
export const operations = [
  wardGet,
  proceduresList,
  proceduresGet,
  proceduresFields,
  dossiersLookup,
  statisticsGet,
  statisticsLive,
  apologiesList,
  apologiesGet,
  apologiesDraft,
  apologiesSign,
  apologiesPublish,
  apologiesSettle,
  publicationsList,
  reportsGet,
  importsCreate,
  feedbackEntries,
  feedbackCreate,
  chainEntries,
  calendarDeadline,
  calendarHolidays,
] as const;

/** Id of an operation, e.g. `statistics.get`. */
export type OperationId = (typeof operations)[number]['id'];
