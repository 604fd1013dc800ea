import type { Language } from '../statistics/source-label.ts';
import type { ImportReport } from './apply.ts';
import { refusalText } from './messages.ts';
import type { Refusal } from './record.ts';
import { mostListed, refusedRows } from './refusals.ts';

/** What `--json` prints and `POST …/imports` answers: the report with each reason in words, or why there is none. */
export type JsonOutcome = JsonReport | { outcome: 'unreadable'; error: string };

type JsonReport = Omit<ImportReport, 'refused' | 'unlisted' | 'kind' | 'sampleRemoved'> & {
  /** The first 10 000. */
  refused: (Refusal & { reason: string })[];
  /** All of them. */
  refusedRows: number;
};

export const toJson = (
  { unlisted, kind: _, sampleRemoved: __, ...report }: ImportReport,
  language: Language,
): JsonReport => ({
  ...report,
  refused: report.refused
    .slice(0, mostListed)
    .map((refusal) => ({ ...refusal, reason: refusalText(refusal, language) })),
  refusedRows: refusedRows({ ...report, unlisted }),
  superseded: report.superseded.slice(0, mostListed),
});
