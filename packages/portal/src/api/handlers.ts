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
} from '@motcua/sdk';
import { lookUp } from '../lookup/lookup.ts';
import { statisticsOf } from '../statistics/statistics.ts';
import { getApology, listApologies } from './apologies.ts';
import { getDeadline, getHolidays } from './calendar.ts';
import { listChain } from './chain.ts';
import type { Asked } from './context.ts';
import { listFeedback } from './feedback.ts';
import type { Input } from './input.ts';
import { getProcedure, listFields, listProcedures } from './procedures.ts';
import { listPublications } from './publications.ts';
import { getReport } from './reports.ts';
import { getWard } from './ward.ts';

type Handler = (asked: Asked, input: Input) => Promise<unknown>;

const reading = ({ services, language }: Asked) => ({ now: services.now(), language });

/** One handler an operation; the schemas have checked the input that is cast here. */
export const handlers: Record<string, Handler> = {
  'ward.get': (asked) => getWard(asked),
  'procedures.list': (asked, { query }) => listProcedures(asked, query as ProcedureListQuery),
  'procedures.get': (asked, { params }) => getProcedure(asked, params['code']!),
  'procedures.fields': (asked) => listFields(asked),
  'dossiers.lookup': ({ services, store, ward, address }, { body }) =>
    lookUp(services.lookup, store, ward, body as unknown as LookupRequest, {
      address,
      now: services.now(),
    }),
  'statistics.get': (asked, { query }) =>
    statisticsOf(asked.store, asked.ward, query as StatisticsQuery, reading(asked)),
  'apologies.list': (asked, { query }) => listApologies(asked, query as ApologyListQuery),
  'apologies.get': (asked, { params }) => getApology(asked, params['number']!),
  'publications.list': (asked, { query }) => listPublications(asked, query as PublicationListQuery),
  'reports.get': (asked, { params, query }) =>
    getReport(asked, params['month']!, query as ReportQuery),
  'feedback.list': (asked, { query }) => listFeedback(asked, query as FeedbackListQuery),
  'chain.list': (asked, { query }) => listChain(asked, query as ChainListQuery),
  'calendar.deadline': (asked, { query }) => getDeadline(asked, query as unknown as DeadlineQuery),
  'calendar.holidays': (asked, { query }) => getHolidays(asked, query as HolidaysQuery),
};
