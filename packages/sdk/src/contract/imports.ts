import * as z from 'zod/mini';
import {
  closedEnum,
  count,
  countOrNull,
  days,
  flag,
  made,
  openEnum,
  sized,
  text,
  type Open,
  type Schema,
} from './common.ts';
import { problem, type Problem } from './problem.ts';
import {
  correctedFigures,
  figures,
  figuresShape,
  type CorrectedFigure,
  type Figures,
} from './statistics.ts';

/** What a token of a ward may be allowed to do. */
export const tokenScopes = ['imports', 'apologies', 'feedback'] as const;
/** What a token may be allowed to do. */
export type TokenScope = (typeof tokenScopes)[number];

/** Encodings that the text of a file is known in. `tcvn3` is ABC (`.VnTime`), `vni` is VNI-Windows. */
export const fileEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'windows-1252',
  'tcvn3',
  'vni',
] as const;
/** How the text of a file may be written. */
export type FileEncoding = (typeof fileEncodings)[number];

/** A row of the file that can't be used. It names the kind of value that stood there, never the value. */
export interface RefusedRow {
  /** Row of the sheet or line of the file, counted from 1; of JSON the place in `data`. */
  row: number;
  /** The column's own heading, or the field's name in the JSON. */
  column: string;
  /** What stood there. */
  kind: Open<RefusedKind>;
  /** The reason, for programs. */
  code: Open<RefusedRowCode>;
  /** In words, in the asker's language. */
  reason: string;
}

/** How an import ended. */
export type ImportOutcome = 'applied' | 'identical' | 'refused' | 'sample-in-the-way';

/** Why a row can't be used. */
export type RefusedRowCode = (typeof refusedRowCodes)[number];
/** The codes that are known today. */
export const refusedRowCodes = [
  'code-missing',
  'code-malformed',
  'procedure-missing',
  'channel-unknown',
  'status-unknown',
  'received-missing',
  'moment-missing',
  'date-impossible',
  'day-and-month-swapped',
  'two-dates',
  'field-too-long',
  'dossier-unknown',
  'outside-table',
] as const;

/** What of a dossier a file may tell otherwise than the ward's store. */
export type ImportChangeKind = (typeof importChangeKinds)[number];
/** The kinds that are known today. */
export const importChangeKinds = [
  'status',
  'received',
  'due',
  'firstPromise',
  'finished',
  'returned',
  'procedure',
  'field',
  'channel',
  'unit',
  'supplements',
  'phone',
] as const;

/**
 * One change, old to new: a status number, a date or instant, a procedure code, a field's title, a
 * channel, a unit, a number of supplement requests. `firstPromise`: the date promised first, where the due
 * date in force stays. Of a phone, and of a procedure's title, only that it changed: both are `null`.
 */
export interface ImportChange {
  kind: Open<ImportChangeKind>;
  from: string | number | null;
  to: string | number | null;
}

/** How the ward's dossiers change. It names rows of the file, never a dossier's code. */
export interface ImportChanges {
  /** Dossiers that the ward did not hold. */
  new: number;
  /** Dossiers that the ward held otherwise. */
  changed: number;
  /** Of the changed ones, those whose due date moved while the first promise stays beside it. */
  firstPromisesKept: number;
  /** Of the changed ones, how many in each kind; one dossier may stand in several. */
  byKind: Record<ImportChangeKind, number>;
  /** The first of the changed ones; `row` is `null` where the file does not tell it. */
  examples: { row: number | null; changes: ImportChange[] }[];
}

/** Figures in total and by field. */
export type ImportFigures = Figures & { byField: Record<string, Figures> };

/** A numbered correction of a closed month, public from the import on. */
export interface ImportCorrection {
  /** `yyyy-mm`. */
  month: string;
  /** From 1 on, in each month. */
  number: number;
  /** Totals that change; where none does, what is under them does. */
  changes: CorrectedFigure[];
}

/** What one import did, or would do. */
export interface ImportReport {
  /** `applied` and `identical` (taken in before) are successes. */
  outcome: Open<ImportOutcome>;
  /** Data rows of the file. */
  read: number;
  /** Dossiers that are new or were changed. */
  taken: number;
  unchanged: number;
  /** Dossiers of which the ward holds a later state. */
  older: number;
  changes: ImportChanges;
  /** The first 10 000 reasons; one row may have several. */
  refused: RefusedRow[];
  /** How many rows were refused in all. */
  refusedRows: number;
  /** The first 10 000 rows that a later row of the same file replaced. */
  superseded: { row: number; by: number }[];
  /** How the text of the file was read; a guess may be wrong, `ImportQuery.encoding` overrides it. */
  encoding: { name: Open<FileEncoding>; certainty: Open<'sure' | 'guess'> };
  /** Data time of the file, ISO 8601 with offset; an identical one keeps that of the import that took it in. */
  asOf: string;
  /** Where the data time is from: what was asked, the title rows of the file, or the instant of the import. */
  asOfFrom: Open<'given' | 'title' | 'import'>;
  /** The local dates that the file speaks of, both counted; `null` when it does not tell. */
  period: { from: string; to: string } | null;
  /** The ward's figures of that period, afterwards; `null` while nothing is known of it. */
  figures: ImportFigures | null;
  /** The same before; `null` also where they were the sample's, which this import removes. */
  figuresBefore: ImportFigures | null;
  /** Corrections of closed months that it makes, or would make now. */
  corrections: ImportCorrection[];
  /** The number to undo it by (`motcua import undo`); `null` when nothing was written. */
  importId: number | null;
  /** The ward's revision afterwards. */
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

/** How a file is to be taken in. */
export interface ImportQuery {
  /** Data time of the file: a past local date or an instant. */
  asOf?: string | undefined;
  /** Do everything and take it back. */
  dryRun?: boolean | undefined;
  /** Leave rows out that can't be used. */
  skipBadRows?: boolean | undefined;
  /** Remove the sample data first. */
  replaceSample?: boolean | undefined;
  /** Name of a mapping of columns that the ward has kept (`motcua import mappings`). */
  mapping?: string | undefined;
  /** How the text of the file is to be read, where the guess was wrong. */
  encoding?: FileEncoding | undefined;
}

/** The outcomes that are known today. */
export const importOutcomes = [
  'applied',
  'identical',
  'refused',
  'sample-in-the-way',
] as const satisfies readonly ImportOutcome[];

/** Schema of {@link ImportOutcome}, open. */
export const importOutcome = /* @__PURE__ */ openEnum<ImportOutcome>();

/** Kind of value that stood in a row that can't be used. */
export type RefusedKind = 'empty' | 'text' | 'number' | 'date';
/** The kinds that are known today. */
export const refusedKinds = [
  'empty',
  'text',
  'number',
  'date',
] as const satisfies readonly RefusedKind[];
/** Schema of {@link RefusedKind}, open. */
export const refusedKind = /* @__PURE__ */ openEnum<RefusedKind>();
/** Schema of {@link RefusedRowCode}, open. */
export const refusedRowCode = /* @__PURE__ */ openEnum<RefusedRowCode>();
/** Schema of {@link ImportChangeKind}, open. */
export const importChangeKind = /* @__PURE__ */ openEnum<ImportChangeKind>();
/** Schema of {@link FileEncoding}, open. */
export const fileEncoding = /* @__PURE__ */ openEnum<FileEncoding>();
/** How sure it is how a text was read. */
export const certainties = ['sure', 'guess'] as const;
/** Schema of a certainty, open. */
export const certainty = /* @__PURE__ */ openEnum<(typeof certainties)[number]>();
/** Where a data time is from. */
export const asOfSources = ['given', 'title', 'import'] as const;
/** Schema of the source of a data time, open. */
export const asOfSource = /* @__PURE__ */ openEnum<(typeof asOfSources)[number]>();

const refusedRow = /* @__PURE__ */ z.looseObject({
  row: count,
  column: text,
  kind: refusedKind,
  code: refusedRowCode,
  reason: text,
});

const importFigures = /* @__PURE__ */ made(() =>
  z.nullable(z.looseObject({ ...figuresShape, byField: z.catchall(z.looseObject({}), figures) })),
);

const textOrCount = /* @__PURE__ */ made(() => z.nullable(z.union([text, count])));
const change = /* @__PURE__ */ z.looseObject({
  kind: importChangeKind,
  from: textOrCount,
  to: textOrCount,
});

/** Schema of {@link ImportReport}. */
export const importReport: Schema<ImportReport> = /* @__PURE__ */ made(() =>
  z.looseObject({
    outcome: importOutcome,
    read: count,
    taken: count,
    unchanged: count,
    older: count,
    changes: z.looseObject({
      new: count,
      changed: count,
      firstPromisesKept: count,
      byKind: z.looseObject(Object.fromEntries(importChangeKinds.map((kind) => [kind, count]))),
      examples: z.array(z.looseObject({ row: countOrNull, changes: z.array(change) })),
    }),
    refused: z.array(refusedRow),
    refusedRows: count,
    superseded: z.array(z.looseObject({ row: count, by: count })),
    encoding: z.looseObject({ name: fileEncoding, certainty }),
    asOf: text,
    asOfFrom: asOfSource,
    period: z.nullable(days),
    figures: importFigures,
    figuresBefore: importFigures,
    corrections: z.array(z.looseObject({ month: text, number: count, changes: correctedFigures })),
    importId: countOrNull,
    revision: count,
  }),
) as unknown as Schema<ImportReport>;

/** Schema of {@link UnreadableReport}. */
export const unreadableReport: Schema<UnreadableReport> = /* @__PURE__ */ made(() =>
  z.looseObject({
    outcome: closedEnum(['unreadable']),
    error: text,
  }),
);

/** Schema of {@link ImportProblem}. */
export const importProblem: Schema<ImportProblem> = /* @__PURE__ */ made(() =>
  z.intersection(problem, z.looseObject({ report: z.union([unreadableReport, importReport]) })),
);

/** Schema of {@link ImportQuery}, strict. */
export const importQuery = /* @__PURE__ */ made(() =>
  z.strictObject({
    asOf: z.optional(sized(10, 40)),
    dryRun: z.optional(flag),
    skipBadRows: z.optional(flag),
    replaceSample: z.optional(flag),
    mapping: z.optional(sized(1, 60)),
    encoding: z.optional(closedEnum(fileEncodings)),
  }),
);
