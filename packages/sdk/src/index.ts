export { createClient } from './client.ts';
export type { Client } from './client.ts';
export { connect } from './transport/settings.ts';
export type { Settings as Service } from './transport/settings.ts';
export { getWard } from './operations/ward.ts';
export { getProcedure, listFields, listProcedures } from './operations/procedures.ts';
export { lookupDossier } from './operations/dossiers.ts';
export { getStatistics } from './operations/statistics.ts';
export { liveLater as liveStatistics } from './live/later.ts';
export {
  draftApology,
  getApology,
  listApologies,
  publishApology,
  settleApology,
  signApology,
} from './operations/apologies.ts';
export { listPublications } from './operations/publications.ts';
export { getReport } from './operations/reports.ts';
export { getDeadline, getHolidays } from './operations/calendar.ts';
export { createImport } from './operations/imports.ts';
export { createFeedback, listFeedback } from './operations/feedback.ts';
export { listChain } from './operations/chain.ts';
export type { LiveOptions, LiveState, LiveStatistics } from './live/live-statistics.ts';
export type { Call, Meta, WithMeta } from './call.ts';
export type { Collected, Linked, ListCall } from './pagination.ts';
export { safe, type Safe } from './safe.ts';
export type { CallOptions, ClientOptions, Middleware, Transport, WriteOptions } from './options.ts';
export type { FileContent } from './transport/request.ts';
export * from './errors/index.ts';
export * from './known.ts';
export type { Channel, Open, Page, Provider, Stated, Untold } from './contract/common.ts';
export type * from './contract/types.ts';
