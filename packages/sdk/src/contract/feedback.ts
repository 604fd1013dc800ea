import * as z from 'zod/mini';
import {
  count,
  countOrNull,
  cursor,
  days,
  flag,
  keeps,
  limit,
  made,
  openEnum,
  pageShape,
  text,
  textOrNull,
  type Open,
  type Schema,
} from './common.ts';
import {
  refusedKind,
  unreadableReport,
  type RefusedRow,
  type UnreadableReport,
} from './imports.ts';
import { problem, type Problem } from './problem.ts';
import { wholePeriod } from './rules.ts';
import { feedbackFigures, periodShape, type FeedbackFigures } from './statistics.ts';

/** `remark`: phản ánh, what somebody met with. `proposal`: kiến nghị, what somebody asks for. */
export type FeedbackKind = 'remark' | 'proposal';
/** The kinds that are known today. */
export const feedbackKinds = ['remark', 'proposal'] as const satisfies readonly FeedbackKind[];

/** One remark or proposal with its answer. Whose it is, is not kept. */
export interface Feedback {
  /** The portal's own number, from 1 on. */
  id: number;
  kind: Open<FeedbackKind>;
  /** Local date. */
  receivedOn: string;
  field: string | null;
  subject: string;
  /** `null` until it is answered. */
  answer: string | null;
  /** Local date of the answer. */
  answeredOn: string | null;
}

/** The feedback received in a period, newest first. */
export interface FeedbackList {
  items: Feedback[];
  nextCursor: string | null;
  total: number;
  period: { from: string; to: string };
  /** `null`: the ward has not told of this period, which is not the same as none. */
  figures: FeedbackFigures | null;
  revision: number;
}

/** Of which period, and where in the list. Without a period: the newest month that is told of. */
export interface FeedbackListQuery {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | undefined;
  /** Items a page: 1 to 500, 50 unless told. */
  limit?: number | undefined;
}

/** What a file tells of, by its headings. */
export type FeedbackFileKind = 'feedback' | 'ratings';
/** The kinds of files that are known today. */
export const feedbackFileKinds = [
  'feedback',
  'ratings',
] as const satisfies readonly FeedbackFileKind[];

/** How a file of feedback or ratings ended. */
export type FeedbackOutcome = 'applied' | 'identical' | 'refused';
/** The outcomes that are known today. */
export const feedbackOutcomes = [
  'applied',
  'identical',
  'refused',
] as const satisfies readonly FeedbackOutcome[];

/** Why a row can't be used. Those from `phone` on: it holds what could point at a person. */
export type FeedbackRefusal = (typeof feedbackRefusals)[number];
/** The reasons that are known today. */
export const feedbackRefusals = [
  'number-missing',
  'number-malformed',
  'number-repeated',
  'kind-unknown',
  'date-missing',
  'date-impossible',
  'date-in-future',
  'outside-period',
  'subject-missing',
  'answer-without-date',
  'date-without-answer',
  'answer-before-receipt',
  'desk-missing',
  'day-repeated',
  'count-malformed',
  'text-too-long',
  'phone',
  'identity-number',
  'e-mail',
  'dossier-code',
  'name',
] as const;

/** A row that can't be used. It names the kind of value that stood there, never the value. */
export interface RefusedFeedback extends Omit<RefusedRow, 'code'> {
  code: Open<FeedbackRefusal>;
}

/** What a file of feedback or ratings did, or would do. It is taken whole or not at all. */
export interface FeedbackReport {
  outcome: Open<FeedbackOutcome>;
  kind: Open<FeedbackFileKind>;
  /** Rows of the file. */
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  /** The first 10 000 reasons; one row may have several. */
  refused: RefusedFeedback[];
  refusedRows: number;
  /** Columns with a heading that were not looked at, e.g. who sent it. */
  unreadColumns: number;
  /** The local dates that the file tells of, both counted; `null` where it does not say and was refused. */
  period: { from: string; to: string } | null;
  /** The number to undo it by (`motcua feedback undo`); `null` when nothing was written. */
  importId: number | null;
  revision: number;
}

/** The problem `import-refused` of a file of feedback: nothing was changed. */
export interface FeedbackProblem extends Problem {
  report: FeedbackReport | UnreadableReport;
}

/** How a file is to be taken in. */
export interface FeedbackImportQuery {
  /** The month that the file tells of, where the file does not say it. */
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Do everything and take it back. */
  dryRun?: boolean | undefined;
}

/** Schema of {@link FeedbackKind}, open. */
export const feedbackKind = /* @__PURE__ */ openEnum<FeedbackKind>();
/** Schema of {@link FeedbackFileKind}, open. */
export const feedbackFileKind = /* @__PURE__ */ openEnum<FeedbackFileKind>();
/** Schema of {@link FeedbackOutcome}, open. */
export const feedbackOutcome = /* @__PURE__ */ openEnum<FeedbackOutcome>();
/** Schema of {@link FeedbackRefusal}, open. */
export const feedbackRefusal = /* @__PURE__ */ openEnum<FeedbackRefusal>();

/** Schema of {@link Feedback}. */
export const feedback: Schema<Feedback> = /* @__PURE__ */ made(() =>
  z.looseObject({
    id: count,
    kind: feedbackKind,
    receivedOn: text,
    field: textOrNull,
    subject: text,
    answer: textOrNull,
    answeredOn: textOrNull,
  }),
);

/** Schema of {@link FeedbackList}. */
export const feedbackList: Schema<FeedbackList> = /* @__PURE__ */ made(() =>
  z.looseObject({
    ...pageShape(feedback),
    period: days,
    figures: z.nullable(feedbackFigures),
    revision: count,
  }),
);

/** Schema of {@link FeedbackListQuery}, strict. */
export const feedbackListQuery = /* @__PURE__ */ made(() =>
  z
    .strictObject({ ...periodShape, cursor: z.optional(cursor), limit: z.optional(limit) })
    .check(keeps(wholePeriod)),
);

/** Schema of {@link FeedbackReport}. */
export const feedbackReport: Schema<FeedbackReport> = /* @__PURE__ */ made(() =>
  z.looseObject({
    outcome: feedbackOutcome,
    kind: feedbackFileKind,
    read: count,
    new: count,
    changed: count,
    unchanged: count,
    refused: z.array(
      z.looseObject({
        row: count,
        column: text,
        kind: refusedKind,
        code: feedbackRefusal,
        reason: text,
      }),
    ),
    refusedRows: count,
    unreadColumns: count,
    period: z.nullable(days),
    importId: countOrNull,
    revision: count,
  }),
);

/** Schema of {@link FeedbackProblem}. */
export const feedbackProblem: Schema<FeedbackProblem> = /* @__PURE__ */ made(() =>
  z.intersection(problem, z.looseObject({ report: z.union([unreadableReport, feedbackReport]) })),
);

/** Schema of {@link FeedbackImportQuery}, strict. */
export const feedbackImportQuery = /* @__PURE__ */ made(() =>
  z.strictObject({ ...periodShape, dryRun: z.optional(flag) }).check(keeps(wholePeriod)),
);
