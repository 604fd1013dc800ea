/** The public types of the contract, without a schema among them. */
export type {
  DataState,
  Desk,
  OpeningHours,
  PaymentAccount,
  StaffRole,
  Telephone,
  Ward,
} from './ward.ts';
export type {
  Fee,
  FilingMethod,
  LocalRule,
  Procedure,
  ProcedureField,
  ProcedureListQuery,
  ProcedureSummary,
  TimeLimit,
} from './procedure.ts';
export type {
  DigitsVerdict,
  DossierDetail,
  DossierState,
  LookupRequest,
  LookupResult,
  Supplement,
} from './dossier.ts';
export type {
  FigureName,
  Figures,
  Group,
  GroupBy,
  GroupFigures,
  OddRows,
  Rate,
  RateName,
  Rates,
  Statistics,
  StatisticsQuery,
  StatisticsState,
} from './statistics.ts';
export type {
  Apology,
  ApologyList,
  ApologyListQuery,
  ApologyReason,
  ApologyState,
} from './apology.ts';
export type { Problem, ProblemCode } from './problem.ts';
export type {
  ImportProblem,
  ImportQuery,
  ImportReport,
  RefusedRow,
  TokenScope,
  UnreadableReport,
} from './imports.ts';
