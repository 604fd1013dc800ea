import * as z from 'zod/mini';
import { openEnum, type Open, type Schema } from './common.ts';

/** What anybody who knows the code may see: the degree of completion and nothing else. */
export type DossierState =
  | 'not-found'
  | 'received'
  | 'in-progress'
  | 'waiting-for-you'
  | 'result-ready'
  | 'returned'
  | 'not-accepted'
  | 'withdrawn'
  | 'stopped';

export const dossierStates = [
  'not-found',
  'received',
  'in-progress',
  'waiting-for-you',
  'result-ready',
  'returned',
  'not-accepted',
  'withdrawn',
  'stopped',
] as const satisfies readonly DossierState[];

/**
 * What became of the four digits: `none` were given; they `match`; they do `not-match` (also said
 * when no phone is on file); `wait`: too many wrong ones, not looked at before `retryAfterSeconds`.
 */
export type DigitsVerdict = 'none' | 'match' | 'not-match' | 'wait';
export const digitsVerdicts = [
  'none',
  'match',
  'not-match',
  'wait',
] as const satisfies readonly DigitsVerdict[];

/** One request to the citizen for more papers, and what it did to the due date. ISO 8601 with offset. */
export interface Supplement {
  requestedAt: string | null;
  receivedAt: string | null;
  dueBefore: string | null;
  dueAfter: string | null;
}

/** What the holder of the code and of the phone may see. Instants are ISO 8601 with offset. */
export interface DossierDetail {
  procedure: { code: string; title: string };
  field: string;
  unit: string | null;
  channel: Open<'online' | 'in-person' | 'postal'>;
  receivedAt: string;
  dueAt: string | null;
  /** The source gave the due date without a time: it holds until the end of that day. */
  dueIsWholeDay: boolean;
  finishedAt: string | null;
  returnedAt: string | null;
  overdue: boolean;
  supplements: Supplement[];
}

export interface LookupRequest {
  /** Dossier code as printed on the receipt. It is guessable, so it is never a secret. */
  code: string;
  /** Last four digits of the phone on file. */
  phoneLast4?: string | undefined;
}

export interface LookupResult {
  /** The code as understood. */
  code: string;
  state: Open<DossierState>;
  digits: Open<DigitsVerdict>;
  /** Only with `digits: "match"`. */
  detail: DossierDetail | null;
  /** Seconds until digits are looked at again; only with `digits: "wait"`. */
  retryAfterSeconds: number | null;
  /** Data time of the answer, ISO 8601 with offset; `null` before the first import. */
  asOf: string | null;
}

export const lookupRequest = z.strictObject({
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  phoneLast4: z.optional(z.string().check(z.regex(/^\d{4}$/))),
});

export const lookupResult: Schema<LookupResult> = z.looseObject({
  code: z.string(),
  state: openEnum(dossierStates),
  digits: openEnum(digitsVerdicts),
  detail: z.nullable(
    z.looseObject({
      procedure: z.looseObject({ code: z.string(), title: z.string() }),
      field: z.string(),
      unit: z.nullable(z.string()),
      channel: openEnum(['online', 'in-person', 'postal']),
      receivedAt: z.string(),
      dueAt: z.nullable(z.string()),
      dueIsWholeDay: z.boolean(),
      finishedAt: z.nullable(z.string()),
      returnedAt: z.nullable(z.string()),
      overdue: z.boolean(),
      supplements: z.array(
        z.looseObject({
          requestedAt: z.nullable(z.string()),
          receivedAt: z.nullable(z.string()),
          dueBefore: z.nullable(z.string()),
          dueAfter: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  retryAfterSeconds: z.nullable(z.number()),
  asOf: z.nullable(z.string()),
});
