export { getWard } from './ward.ts';
export { getProcedure, listFields, listProcedures } from './procedures.ts';
export { lookupDossier } from './dossiers.ts';
export { getStatistics } from './statistics.ts';
export {
  draftApology,
  getApology,
  listApologies,
  publishApology,
  settleApology,
  signApology,
} from './apologies.ts';
export { listPublications } from './publications.ts';
export { getReport } from './reports.ts';
export { getDeadline, getHolidays } from './calendar.ts';
export { createImport } from './imports.ts';
export { createFeedback, listFeedback } from './feedback.ts';
export { listChain } from './chain.ts';
