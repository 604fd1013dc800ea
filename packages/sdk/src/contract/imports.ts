import * as z from 'zod/mini';
import { openEnum, type Open, type Schema } from './common.ts';
import { problem, type Problem } from './problem.ts';
import { figures, type Figures } from './statistics.ts';

/** What a token of a ward may be allowed to do. */
export const tokenScopes = ['imports', 'apologies'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** A row of the file that can't be used. It names the kind of value that stood there, never the value. */
export interface RefusedRow {
  /** Row of the sheet or line of the file, counted from 1. */
  row: number;
  /** The column's own heading. */
  column: string;
  /** In words, in the asker's language. */
  reason: string;
}

/** What one import did, or would do. */
export interface ImportReport {
  /** `applied` and `identical` (taken in before) are successes. */
  outcome: Open<'applied' | 'identical' | 'refused' | 'sample-in-the-way'>;
  /** Data rows of the file. */
  read: number;
  /** Dossiers that are new or were changed. */
  taken: number;
  unchanged: number;
  /** Dossiers of which the ward holds a later state. */
  older: number;
  /** The first 10 000 of them. */
  refused: RefusedRow[];
  refusedRows: number;
  /** Data time of the file, ISO 8601 with offset. */
  asOf: string;
  period: { from: string; to: string } | null;
  /** The ward's figures of that period, afterwards. */
  figures: (Figures & { byField: Record<string, Figures> }) | null;
  revision: number;
}

/** Nothing of the file could be read; `error` says why, what was kept and what to do. */
export interface UnreadableReport {
  outcome: 'unreadable';
  error: string;
}

/** The problem `import-refused`: the file was not taken in, and nothing was changed. */
export interface ImportProblem extends Problem {
  report: ImportReport | UnreadableReport;
}

export interface ImportQuery {
  /** Data time of the file: a past local date or an instant. */
  asOf?: string | undefined;
  /** Do everything and take it back. */
  dryRun?: boolean | undefined;
  /** Leave rows out that can't be used. */
  skipBadRows?: boolean | undefined;
  /** Remove the sample data first. */
  replaceSample?: boolean | undefined;
}

export const importReport: Schema<ImportReport> = z.looseObject({
  outcome: openEnum(['applied', 'identical', 'refused', 'sample-in-the-way']),
  read: z.number(),
  taken: z.number(),
  unchanged: z.number(),
  older: z.number(),
  refused: z.array(z.looseObject({ row: z.number(), column: z.string(), reason: z.string() })),
  refusedRows: z.number(),
  asOf: z.string(),
  period: z.nullable(z.looseObject({ from: z.string(), to: z.string() })),
  figures: z.nullable(
    z.intersection(figures, z.looseObject({ byField: z.record(z.string(), figures) })),
  ),
  revision: z.number(),
}) as unknown as Schema<ImportReport>;

const unreadableReport: Schema<UnreadableReport> = z.looseObject({
  outcome: z.literal('unreadable'),
  error: z.string(),
});

export const importProblem: Schema<ImportProblem> = z.intersection(
  problem,
  z.looseObject({ report: z.union([unreadableReport, importReport]) }),
);

/** `true` or `false` in a query string. */
const flag = z.optional(z.stringbool({ truthy: ['true'], falsy: ['false'] }));

export const importQuery = z.strictObject({
  asOf: z.optional(z.string().check(z.minLength(10), z.maxLength(40))),
  dryRun: flag,
  skipBadRows: flag,
  replaceSample: flag,
});
