import type {
  Apology,
  ApologyFigures,
  ApologyStep,
  ChainEntry,
  Feedback,
  FeedbackFigures,
  FeedbackReport,
  Group,
  GroupBy,
  ImportReport,
  Procedure,
  Publication,
  Report,
  Statistics,
  Ward,
} from '../contract/types.ts';
import { apologies, apologyFigures, apologyStep } from './fixtures/apologies.ts';
import { chain } from './fixtures/chain.ts';
import { dossiers, type TestDossier } from './fixtures/dossiers.ts';
import { feedback, feedbackFigures, feedbackReport } from './fixtures/feedback.ts';
import { importReport } from './fixtures/imports.ts';
import { procedures } from './fixtures/procedures.ts';
import { publications } from './fixtures/publications.ts';
import { report } from './fixtures/reports.ts';
import { julyGroups, statistics } from './fixtures/statistics.ts';
import { ward } from './fixtures/ward.ts';

/** What the testing service answers from. */
export interface ServiceData {
  /** `ward.data` says what time the data speaks of; periods outside of it have no figures. */
  ward: Ward;
  procedures: Procedure[];
  dossiers: TestDossier[];
  /** The figures of every period that has data. */
  statistics: Statistics;
  /** The same in groups. */
  groups: Record<GroupBy, Group[]>;
  apologies: Apology[];
  apologyFigures: ApologyFigures;
  /** The letter that every step is taken with. */
  apologyStep: ApologyStep;
  /** Oldest first. */
  publications: Publication[];
  /** The report of every month. */
  report: Report;
  importReport: ImportReport;
  /** Newest first. */
  feedback: Feedback[];
  feedbackFigures: FeedbackFigures;
  feedbackReport: FeedbackReport;
  /** Oldest first. */
  chain: ChainEntry[];
  /** The bearer token that may write. */
  token: string;
}

/** A small ward: the figures are those of a real report, everything else is made up. */
export const sampleData = (code: string): ServiceData => ({
  ward: { ...ward, code },
  procedures,
  dossiers,
  statistics: { ...statistics, ward: code },
  groups: julyGroups,
  apologies,
  apologyFigures,
  apologyStep,
  publications,
  report: { ...report, ward: code },
  importReport,
  feedback,
  feedbackFigures,
  feedbackReport: {
    ...feedbackReport,
    outcome: 'applied',
    refused: [],
    refusedRows: 0,
    importId: 1,
  },
  chain,
  token: 'test-token',
});
