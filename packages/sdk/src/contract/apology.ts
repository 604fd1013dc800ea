import * as z from 'zod/mini';
import { cursor, limit, openEnum, type Open, type Schema } from './common.ts';
import { periodShape, wholePeriod } from './statistics.ts';

/** `owed`: the dossier went late and no letter was published. The others are the life of a letter. */
export type ApologyState = 'owed' | 'published' | 'kept' | 'broken';
export const apologyStates = [
  'owed',
  'published',
  'kept',
  'broken',
] as const satisfies readonly ApologyState[];

export type ApologyReason =
  'overdue' | 'wrong-entry' | 'lost-or-damaged' | 'unlawful-request-for-papers' | 'other';
export const apologyReasons = [
  'overdue',
  'wrong-entry',
  'lost-or-damaged',
  'unlawful-request-for-papers',
  'other',
] as const satisfies readonly ApologyReason[];

/** A letter, or a letter that is owed. It names no person and no dossier, and never the receipt date. */
export interface Apology {
  /** Number of the letter; `null` while it is owed. */
  number: string | null;
  date: string | null;
  state: Open<ApologyState>;
  reason: Open<ApologyReason>;
  procedure: { code: string; title: string };
  field: string;
  unit: string | null;
  signatoryOffice: string | null;
  /** Local date of the first promise. */
  originalDue: string;
  newDue: string | null;
  /** Whole days late at the data time, or at the finish; 0 when late by less than a day. */
  daysLate: number;
  finished: boolean;
}

/** The list with the number of dossiers that it speaks of. */
export interface ApologyList {
  items: Apology[];
  nextCursor: string | null;
  total: number;
  period: { from: string; to: string };
  /** Dossiers looked at: carried over into the period or received in it; `null` when there is no data yet. */
  dossiers: number | null;
  owed: number | null;
  asOf: string | null;
  source: string | null;
  sample: boolean;
  revision: number;
}

export interface ApologyListQuery {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

export const apology: Schema<Apology> = z.looseObject({
  number: z.nullable(z.string()),
  date: z.nullable(z.string()),
  state: openEnum(apologyStates),
  reason: openEnum(apologyReasons),
  procedure: z.looseObject({ code: z.string(), title: z.string() }),
  field: z.string(),
  unit: z.nullable(z.string()),
  signatoryOffice: z.nullable(z.string()),
  originalDue: z.string(),
  newDue: z.nullable(z.string()),
  daysLate: z.number(),
  finished: z.boolean(),
});

export const apologyList: Schema<ApologyList> = z.looseObject({
  items: z.array(apology),
  nextCursor: z.nullable(z.string()),
  total: z.number(),
  period: z.looseObject({ from: z.string(), to: z.string() }),
  dossiers: z.nullable(z.number()),
  owed: z.nullable(z.number()),
  asOf: z.nullable(z.string()),
  source: z.nullable(z.string()),
  sample: z.boolean(),
  revision: z.number(),
});

export const apologyNumber = z.string().check(z.minLength(1), z.maxLength(40));

export const apologyListQuery = z
  .strictObject({ ...periodShape, cursor: z.optional(cursor), limit: z.optional(limit) })
  .check(wholePeriod);
