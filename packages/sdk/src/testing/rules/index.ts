import type {
  ApologyListQuery,
  ChainListQuery,
  DeadlineQuery,
  FeedbackListQuery,
  HolidaysQuery,
  LookupRequest,
  ProcedureListQuery,
  PublicationListQuery,
  ReportQuery,
  StatisticsQuery,
} from '../../contract/types.ts';
import type { Operation, OperationId, operations } from '../../contract/operations.ts';
import type { ServiceAnswers } from '../answers.ts';
import type { ServiceData } from '../data.ts';
import type { Asked } from '../input.ts';
import { getApology, listApologies, stepTo } from './apologies.ts';
import { listChain } from './chain.ts';
import { createFeedback, listFeedback } from './feedback.ts';
import { getDeadline, getHolidays } from './calendar.ts';
import { createImport } from './imports.ts';
import { lookUp } from './lookup.ts';
import { getProcedure, listFields, listProcedures } from './procedures.ts';
import { listPublications } from './publications.ts';
import { getReport } from './reports.ts';
import { getStatistics } from './statistics.ts';

type Table = (typeof operations)[number];
type ResponseOf<Id extends OperationId> =
  Extract<Table, { id: Id }> extends Operation<infer Response> ? Response : never;

/** What the contract says of an answer and what this entry says of it are one. */
type Rules = {
  [Id in OperationId]: (data: ServiceData, asked: Asked) => ResponseOf<Id> & ServiceAnswers[Id];
};

/** One rule an operation; the schemas have checked the input that is cast here. */
export const rules: Rules = {
  'ward.get': ({ ward }) => ward,
  'procedures.list': (data, { query }) => listProcedures(data, query as ProcedureListQuery),
  'procedures.get': (data, { params }) => getProcedure(data, params['code']!),
  'procedures.fields': (data) => listFields(data),
  'dossiers.lookup': (data, { body }) => lookUp(data, body as unknown as LookupRequest),
  'statistics.get': (data, { query }) => getStatistics(data, query as StatisticsQuery),
  'statistics.live': (data, { query }) => getStatistics(data, query as StatisticsQuery),
  'apologies.list': (data, { query }) => listApologies(data, query as ApologyListQuery),
  'apologies.get': (data, { params }) => getApology(data, params['number']!),
  'publications.list': (data, { query }) => listPublications(data, query as PublicationListQuery),
  'reports.get': (data, { params, query }) =>
    getReport(data, params['month']!, query as ReportQuery),
  'apologies.draft': stepTo('drafted'),
  'apologies.sign': stepTo('signed'),
  'apologies.publish': stepTo('published'),
  'apologies.settle': stepTo('kept'),
  'calendar.deadline': (data, { query }) => getDeadline(data, query as DeadlineQuery),
  'calendar.holidays': (data, { query }) => getHolidays(data, query as HolidaysQuery),
  'imports.create': (data, asked) => createImport(data, asked),
  'feedback.list': (data, { query }) => listFeedback(data, query as FeedbackListQuery),
  'feedback.create': (data, asked) => createFeedback(data, asked),
  'chain.list': (data, { query }) => listChain(data, query as ChainListQuery),
};
