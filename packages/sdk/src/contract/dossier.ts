import * as z from 'zod/mini';
import { apologyState, type ApologyState } from './apology.ts';
import {
  channel,
  countOrNull,
  fourDigits,
  made,
  openEnum,
  procedureName,
  text,
  textOrNull,
  trimmed,
  yes,
  type Channel,
  type Open,
  type Schema,
} from './common.ts';

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

/** The states that are known today. */
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
/** The verdicts that are known today. */
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

/** The letter of apology about a dossier, once it is published. */
export interface DossierApology {
  /** Number of the letter. */
  number: string;
  /** ISO 8601 with offset. */
  publishedAt: string;
  /** Local date of the new promise; `null` when the letter makes none. */
  newDue: string | null;
  /** `published`, or what became of the promise. */
  state: Open<ApologyState>;
  /** Path of its public page below the address of the portal, e.g. `/xin-loi/12/TXL-UBND`. */
  page: string;
}

/** What the holder of the code and of the phone may see. Instants are ISO 8601 with offset. */
export interface DossierDetail {
  procedure: { code: string; title: string };
  field: string;
  unit: string | null;
  channel: Open<Channel>;
  receivedAt: string;
  dueAt: string | null;
  /** The source gave the due date without a time: it holds until the end of that day. */
  dueIsWholeDay: boolean;
  finishedAt: string | null;
  returnedAt: string | null;
  overdue: boolean;
  supplements: Supplement[];
  /** `null`: none is published. Older services do not tell. */
  apology?: DossierApology | null | undefined;
}

/** What a citizen types from the receipt. */
export interface LookupRequest {
  /** Dossier code as printed on the receipt. It is guessable, so it is never a secret. */
  code: string;
  /** Last four digits of the phone on file. */
  phoneLast4?: string | undefined;
}

/** What may be told about a dossier to who asked. */
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

/** Schema of {@link LookupRequest}, strict; spaces around the code are dropped. */
export const lookupRequest = /* @__PURE__ */ made(() =>
  z.strictObject({
    code: trimmed(1, 60),
    phoneLast4: z.optional(fourDigits),
  }),
);

/** Schema of {@link DossierState}, open. */
export const dossierState = /* @__PURE__ */ openEnum<DossierState>();
/** Schema of {@link DigitsVerdict}, open. */
export const digitsVerdict = /* @__PURE__ */ openEnum<DigitsVerdict>();

/** Schema of {@link LookupResult}. */
export const lookupResult: Schema<LookupResult> = /* @__PURE__ */ made(() =>
  z.looseObject({
    code: text,
    state: dossierState,
    digits: digitsVerdict,
    detail: z.nullable(
      z.looseObject({
        procedure: procedureName,
        field: text,
        unit: textOrNull,
        channel,
        receivedAt: text,
        dueAt: textOrNull,
        dueIsWholeDay: yes,
        finishedAt: textOrNull,
        returnedAt: textOrNull,
        overdue: yes,
        supplements: z.array(
          z.looseObject({
            requestedAt: textOrNull,
            receivedAt: textOrNull,
            dueBefore: textOrNull,
            dueAfter: textOrNull,
          }),
        ),
        apology: z.optional(
          z.nullable(
            z.looseObject({
              number: text,
              publishedAt: text,
              newDue: textOrNull,
              state: apologyState,
              page: text,
            }),
          ),
        ),
      }),
    ),
    retryAfterSeconds: countOrNull,
    asOf: textOrNull,
  }),
);
