import type { Page } from '../contract/common.ts';
import type {
  Apology,
  ApologyList,
  ApologyStep,
  ChainList,
  DeadlineAnswer,
  FeedbackList,
  FeedbackReport,
  HolidayList,
  ImportReport,
  LookupResult,
  Procedure,
  ProcedureField,
  ProcedureList,
  PublicationList,
  Report,
  Statistics,
  Ward,
} from '../contract/types.ts';

/** What each operation answers, by its id. An operation of the contract that is missing here is a type error. */
export interface ServiceAnswers {
  'ward.get': Ward;
  'procedures.list': ProcedureList;
  'procedures.get': Procedure;
  'procedures.fields': Page<ProcedureField>;
  'dossiers.lookup': LookupResult;
  'statistics.get': Statistics;
  /** The data of each event. */
  'statistics.live': Statistics;
  'apologies.list': ApologyList;
  'apologies.get': Apology;
  'apologies.draft': ApologyStep;
  'apologies.sign': ApologyStep;
  'apologies.publish': ApologyStep;
  'apologies.settle': ApologyStep;
  'publications.list': PublicationList;
  'reports.get': Report;
  'calendar.deadline': DeadlineAnswer;
  'calendar.holidays': HolidayList;
  'imports.create': ImportReport;
  'feedback.list': FeedbackList;
  'feedback.create': FeedbackReport;
  'chain.list': ChainList;
}

/** An operation of the contract, e.g. `procedures.list`. */
export type ServiceOperation = keyof ServiceAnswers;
