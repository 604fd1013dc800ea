import * as z from 'zod/mini';
import { openEnum, type Open, type Schema } from './common.ts';
import { problem, type Problem } from './problem.ts';
import { figures, type Figures } from './statistics.ts';

/** What a token of a ward may be allowed to do. */
export const tokenScopes = ['imports', 'apologies'] as const;
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
export type FileEncoding = (typeof fileEncodings)[number];

/** A row of the file that can't be used. It names the kind of value that stood there, never the value. */
export interface RefusedRow {
  /** Row of the sheet or line of the file, counted from 1; of JSON the place in `data`. */
  row: number;
  /** The column's own heading, or the field's name in the JSON. */
  column: string;
  /** What stood there. */
  kind: Open<'empty' | 'text' | 'number' | 'date'>;
  /** The reason, for programs. */
  code: Open<RefusedRowCode>;
  /** In words, in the asker's language. */
  reason: string;
}

/** Why a row can't be used. */
export type RefusedRowCode = (typeof refusedRowCodes)[number];
export const refusedRowCodes = [
  'code-missing',
  'code-malformed',
  'procedure-missing',
  'channel-unknown',
  'status-unknown',
  'received-missing',
  'moment-missing',
  'date-impossible',
  'two-dates',
  'field-too-long',
  'dossier-unknown',
] as const;

/** What of a dossier a file may tell otherwise than the ward's store. */
export type ImportChangeKind = (typeof importChangeKinds)[number];
export const importChangeKinds = [
  'status',
  'received',
  'due',
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
 * channel, a unit, a number of supplement requests. Of a phone, and of a procedure's title, only that it
 * changed: both are `null`.
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
  /** Of the changed ones, how many in each kind; one dossier may stand in several. */
  byKind: Record<ImportChangeKind, number>;
  /** The first of the changed ones; `row` is `null` where the file does not tell it. */
  examples: { row: number | null; changes: ImportChange[] }[];
}

/** Figures in total and by field. */
export type ImportFigures = Figures & { byField: Record<string, Figures> };

/**
 * What one import did, or would do.
 *
 * @example
 * ```ts
 * const answer = await fetch(`${portal}/api/v1/wards/11411/imports?dryRun=true`, {
 *   method: 'POST',
 *   headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
 *   body: file,
 * });
 * const report = (await answer.json()) as ImportReport;
 * ```
 */
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
  changes: ImportChanges;
  /** The first 10 000 reasons; one row may have several. */
  refused: RefusedRow[];
  /** How many rows were refused in all. */
  refusedRows: number;
  /** The first 10 000 rows that a later row of the same file replaced. */
  superseded: { row: number; by: number }[];
  /** How the text of the file was read; a guess may be wrong, `ImportQuery.encoding` overrides it. */
  encoding: { name: Open<FileEncoding>; certainty: Open<'sure' | 'guess'> };
  /** Data time of the file, ISO 8601 with offset. */
  asOf: string;
  /** Where the data time is from: what was asked, the title rows of the file, or the instant of the import. */
  asOfFrom: Open<'given' | 'title' | 'import'>;
  /** The local dates that the file speaks of, both counted; `null` when it does not tell. */
  period: { from: string; to: string } | null;
  /** The ward's figures of that period, afterwards; `null` while nothing is known of it. */
  figures: ImportFigures | null;
  /** The same before; `null` also where they were the sample's, which this import removes. */
  figuresBefore: ImportFigures | null;
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

const importFigures = z.nullable(
  z.intersection(figures, z.looseObject({ byField: z.record(z.string(), figures) })),
);

const change = z.looseObject({
  kind: openEnum(importChangeKinds),
  from: z.nullable(z.union([z.string(), z.number()])),
  to: z.nullable(z.union([z.string(), z.number()])),
});

export const importReport: Schema<ImportReport> = z.looseObject({
  outcome: openEnum(['applied', 'identical', 'refused', 'sample-in-the-way']),
  read: z.number(),
  taken: z.number(),
  unchanged: z.number(),
  older: z.number(),
  changes: z.looseObject({
    new: z.number(),
    changed: z.number(),
    byKind: z.looseObject(Object.fromEntries(importChangeKinds.map((kind) => [kind, z.number()]))),
    examples: z.array(z.looseObject({ row: z.nullable(z.number()), changes: z.array(change) })),
  }),
  refused: z.array(
    z.looseObject({
      row: z.number(),
      column: z.string(),
      kind: openEnum(['empty', 'text', 'number', 'date']),
      code: openEnum(refusedRowCodes),
      reason: z.string(),
    }),
  ),
  refusedRows: z.number(),
  superseded: z.array(z.looseObject({ row: z.number(), by: z.number() })),
  encoding: z.looseObject({
    name: openEnum(fileEncodings),
    certainty: openEnum(['sure', 'guess']),
  }),
  asOf: z.string(),
  asOfFrom: openEnum(['given', 'title', 'import']),
  period: z.nullable(z.looseObject({ from: z.string(), to: z.string() })),
  figures: importFigures,
  figuresBefore: importFigures,
  importId: z.nullable(z.number()),
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
  mapping: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  encoding: z.optional(z.enum(fileEncodings)),
});
