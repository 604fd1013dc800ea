import * as z from 'zod/mini';
import {
  count,
  countOrNull,
  days,
  keeps,
  localDate,
  made,
  month,
  openEnum,
  text,
  textOrNull,
  wardCode,
  yes,
  type Open,
  type Schema,
} from './common.ts';
import { bothDates } from './rules.ts';
import { figures, type Figures, type StatisticsState } from './statistics.ts';

/**
 * What a part of a report rests on. `sample-text` stands for words of the ward's that were made up for a
 * demonstration; `no-data` for something that the ward has not provided: it is not known to be zero.
 */
export type ReportBasis =
  'figures' | 'feedback' | 'configuration' | 'catalogue' | 'ward-text' | 'sample-text' | 'no-data';

/** The bases that are known today. */
export const reportBases = [
  'figures',
  'feedback',
  'configuration',
  'catalogue',
  'ward-text',
  'sample-text',
  'no-data',
] as const satisfies readonly ReportBasis[];

/** A part under a heading. */
export interface ReportPart {
  /** As printed, e.g. `1`; `null` where the heading has one part alone. */
  number: string | null;
  title: string | null;
  basis: Open<ReportBasis>;
  /** Whole sentences in Vietnamese. */
  paragraphs: string[];
  /** Whether {@link Report.form} is printed behind them. */
  form: boolean;
}

/** A heading, `I` to `IV`. */
export interface ReportSection {
  number: string;
  title: string;
  parts: ReportPart[];
}

/** Columns of form II.06a in their order. Source: TT 01/2020/TT-VPCP. */
export type FormColumn =
  | 'received'
  | 'receivedOnline'
  | 'receivedOtherwise'
  | 'carriedOver'
  | 'resolved'
  | 'resolvedEarly'
  | 'resolvedOnDue'
  | 'resolvedLate'
  | 'inProgress'
  | 'inProgressInTerm'
  | 'inProgressOverdue';
/** The columns, as they are printed from left to right. */
export const formColumns = [
  'received',
  'receivedOnline',
  'receivedOtherwise',
  'carriedOver',
  'resolved',
  'resolvedEarly',
  'resolvedOnDue',
  'resolvedLate',
  'inProgress',
  'inProgressInTerm',
  'inProgressOverdue',
] as const satisfies readonly FormColumn[];

/**
 * Numbers of one line of the form. `received` holds `carriedOver`, as the form has it; `null` is a small
 * number that is hidden.
 */
export type FormCells = Record<FormColumn, number | null>;

/** Form II.06a: a line a field, and the sum of all. */
export interface ReportForm {
  rows: { field: string; cells: FormCells }[];
  total: FormCells;
}

/** What stands around the report's text, as it is printed. */
export interface ReportFrame {
  /** The body above, then the body that reports. */
  authority: string[];
  number: string;
  placeAndDate: string;
  title: string;
  subject: string;
  recipients: string[];
  /** Capacity and office of who signs, never a name. */
  signature: string[];
}

/** `error`: not to be issued so. `question`: somebody should look. `note`: good to know. */
export type ReportFindingLevel = 'error' | 'question' | 'note';

/** The levels that are known today. */
export const reportFindingLevels = [
  'error',
  'question',
  'note',
] as const satisfies readonly ReportFindingLevel[];

/** What a check before issuing found. */
export interface ReportFinding {
  /** E.g. `sum-broken`. */
  code: string;
  level: Open<ReportFindingLevel>;
  /** Where, e.g. `II.1`; `null` where it is about the whole. */
  part: string | null;
  /** In the language of the answer. */
  message: string;
}

/** A monthly report: sentences made by rules, and what its checks found. */
export interface Report {
  ward: string;
  /** `yyyy-mm`. */
  month: string;
  /** First and last local date, both counted. */
  period: { from: string; to: string };
  state: Open<StatisticsState>;
  /** The instant that the figures are read at, ISO 8601 with offset. */
  asOf: string | null;
  source: string | null;
  /** The figures are the bundled sample: made up, except for their totals. */
  sample: boolean;
  revision: number;
  frame: ReportFrame;
  sections: ReportSection[];
  figures: Figures | null;
  form: ReportForm | null;
  findings: ReportFinding[];
}

/** A part of the month; without it, the whole month. */
export interface ReportQuery {
  from?: string | undefined;
  to?: string | undefined;
}

/** Schema of {@link ReportBasis}, open. */
export const reportBasis = /* @__PURE__ */ openEnum<ReportBasis>();
/** Schema of {@link ReportFindingLevel}, open. */
export const reportFindingLevel = /* @__PURE__ */ openEnum<ReportFindingLevel>();

/** Schema of {@link Report}. */
export const report: Schema<Report> = /* @__PURE__ */ made(() => {
  const texts = z.array(text);
  const cells = z.looseObject(
    Object.fromEntries(formColumns.map((name) => [name, countOrNull])),
  ) as unknown as Schema<FormCells>;
  return z.looseObject({
    ward: text,
    month: text,
    period: days,
    state: text,
    asOf: textOrNull,
    source: textOrNull,
    sample: yes,
    revision: count,
    frame: z.looseObject({
      authority: texts,
      number: text,
      placeAndDate: text,
      title: text,
      subject: text,
      recipients: texts,
      signature: texts,
    }),
    sections: z.array(
      z.looseObject({
        number: text,
        title: text,
        parts: z.array(
          z.looseObject({
            number: textOrNull,
            title: textOrNull,
            basis: reportBasis,
            paragraphs: texts,
            form: yes,
          }),
        ),
      }),
    ),
    figures: z.nullable(figures),
    form: z.nullable(
      z.looseObject({ rows: z.array(z.looseObject({ field: text, cells })), total: cells }),
    ),
    findings: z.array(
      z.looseObject({ code: text, level: reportFindingLevel, part: textOrNull, message: text }),
    ),
  });
});

/** Ward and month in a path. */
export const reportParams = /* @__PURE__ */ made(() => z.strictObject({ ward: wardCode, month }));

/** Schema of {@link ReportQuery}, strict. That both days are in the month is checked by the service. */
export const reportQuery = /* @__PURE__ */ made(() =>
  z
    .strictObject({ from: z.optional(localDate), to: z.optional(localDate) })
    .check(keeps(bothDates)),
);
