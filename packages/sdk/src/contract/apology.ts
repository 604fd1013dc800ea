import * as z from 'zod/mini';
import {
  count,
  countOrNull,
  cursor,
  days,
  keeps,
  limit,
  localDate,
  made,
  matching,
  openEnum,
  pageShape,
  procedureName,
  sized,
  text,
  textOrNull,
  yes,
  type Open,
  type Schema,
} from './common.ts';
import { wholePeriod } from './rules.ts';
import { periodShape, rate, type Rate } from './statistics.ts';

/**
 * `owed`: the dossier went late and no letter was published. The others are the life of a letter, which
 * only goes forward; the public sees it from `published` on. `kept` and `broken` speak of its promise;
 * `lapsed`: the dossier was withdrawn or stopped before the new date, so nothing is left to keep or break.
 */
export type ApologyState =
  'owed' | 'drafted' | 'signed' | 'published' | 'kept' | 'broken' | 'lapsed';
/** The states that are known today. */
export const apologyStates = [
  'owed',
  'drafted',
  'signed',
  'published',
  'kept',
  'broken',
  'lapsed',
] as const satisfies readonly ApologyState[];

/** What a letter is written for: the cases in which the law asks for one, or `other`. */
export type ApologyReason =
  'overdue' | 'wrong-entry' | 'lost-or-damaged' | 'unlawful-request-for-papers' | 'other';
/** The reasons that are known today. */
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
  /** Local date of the promise that was not kept, or will not be. */
  originalDue: string;
  newDue: string | null;
  /** Whole days after that date at the data time, or at the finish; 0 when late by less than a day. */
  daysLate: number;
  /** Whether that date has passed, or had before the finish. */
  late: boolean;
  finished: boolean;
}

/** How well the ward apologises in a period; each figure with its rule in the answer's language. */
export interface ApologyFigures {
  /** Late dossiers of the period whose letter was published at least one day before the promised date. */
  lettersInTime: Rate;
  /** Of the letters that promised a new date and whose outcome is known. */
  promisesKept: Rate;
  /** Median of the days from the promised date to the letter, below 0 where it came before. */
  daysToLetter: {
    median: number | null;
    /** Letters that it is made of. */
    n: number;
    rule: string;
  };
}

/** The list with the number of dossiers that it speaks of. */
export interface ApologyList {
  items: Apology[];
  nextCursor: string | null;
  total: number;
  period: { from: string; to: string };
  /** Dossiers looked at: carried over into the period or received in it; `null` when there is no data yet. */
  dossiers: number | null;
  /**
   * Of these, the late ones, with a letter or without. The list holds beside them the letters that were
   * published in the period about dossiers that were not late in it.
   */
  late: number | null;
  /** Of the late ones, those without a letter. */
  owed: number | null;
  figures: ApologyFigures | null;
  asOf: string | null;
  source: string | null;
  sample: boolean;
  revision: number;
}

/** Of which period, and where in the list. Without a period: the newest month that has data. */
export interface ApologyListQuery {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/**
 * What a letter is drafted from; the rest of it comes from the dossier. While nobody has signed it, it may
 * be drafted again: what is given changes, what is not given stays, and a text of spaces is taken away.
 */
export interface ApologyDraft {
  /** Dossier code. It stands in no answer and no error. */
  dossier: string;
  /** `overdue` unless told, now or before. */
  reason?: Open<ApologyReason> | undefined;
  /** Local date of the new promise: a working day. Not for a dossier that is finished. */
  newDue?: string | undefined;
  /** Why, in the words of the letter: 1 to 500 characters, never published. */
  explanation?: string | undefined;
  /** The responsible unit, where the dossier does not name it. */
  unit?: string | undefined;
}

/** What the signing adds to a letter. */
export interface ApologySignature {
  /** As the ward's register of documents gives it, e.g. `12/TXL-UBND`. */
  number: string;
  /** The signatory's office, never a name, e.g. `Chủ tịch`. */
  office: string;
  /** Local date of the letter; the day of the call unless told. */
  date?: string | undefined;
}

/** A letter after a step of its life. */
export interface ApologyStep {
  /** Names the letter in the further steps. */
  id: number;
  /** `false` when that step had been taken before, with the same content. */
  changed: boolean;
  apology: Apology;
  revision: number;
}

/** Schema of {@link ApologyState}, open. */
export const apologyState = /* @__PURE__ */ openEnum<ApologyState>();
/** Schema of {@link ApologyReason}, open. */
export const apologyReason = /* @__PURE__ */ openEnum<ApologyReason>();

/** Schema of {@link Apology}. */
export const apology: Schema<Apology> = /* @__PURE__ */ made(() =>
  z.looseObject({
    number: textOrNull,
    date: textOrNull,
    state: apologyState,
    reason: apologyReason,
    procedure: procedureName,
    field: text,
    unit: textOrNull,
    signatoryOffice: textOrNull,
    originalDue: text,
    newDue: textOrNull,
    daysLate: count,
    late: yes,
    finished: yes,
  }),
);

/** Schema of {@link ApologyList}. */
export const apologyList: Schema<ApologyList> = /* @__PURE__ */ made(() =>
  z.looseObject({
    ...pageShape(apology),
    period: days,
    dossiers: countOrNull,
    late: countOrNull,
    owed: countOrNull,
    figures: z.nullable(
      z.looseObject({
        lettersInTime: rate,
        promisesKept: rate,
        daysToLetter: z.looseObject({ median: countOrNull, n: count, rule: text }),
      }),
    ),
    asOf: textOrNull,
    source: textOrNull,
    sample: yes,
    revision: count,
  }),
);

/** Number of a letter in a path: 1 to 40 characters. */
export const apologyNumber = /* @__PURE__ */ sized(1, 40);

/** Schema of {@link ApologyListQuery}, strict. */
export const apologyListQuery = /* @__PURE__ */ made(() =>
  z
    .strictObject({ ...periodShape, cursor: z.optional(cursor), limit: z.optional(limit) })
    .check(keeps(wholePeriod)),
);

/** Id of a letter in a path. */
export const apologyId: z.ZodMiniString<string> = /* @__PURE__ */ made(() =>
  Object.assign(matching(/^[1-9]\d{0,8}$/), { range: [1, 999_999_999] }),
);

/** Schema of {@link ApologyDraft}, strict. Which reasons there are is checked by the service. */
export const apologyDraft = /* @__PURE__ */ made(() =>
  z.strictObject({
    dossier: apologyNumber,
    reason: z.optional(apologyReason),
    newDue: z.optional(localDate),
    explanation: z.optional(sized(1, 500)),
    unit: z.optional(cursor),
  }),
);

/** Schema of {@link ApologySignature}, strict. */
export const apologySignature = /* @__PURE__ */ made(() =>
  z.strictObject({ number: apologyNumber, office: cursor, date: z.optional(localDate) }),
);

/** Schema of {@link ApologyStep}. */
export const apologyStep: Schema<ApologyStep> = /* @__PURE__ */ made(() =>
  z.looseObject({ id: count, changed: yes, apology, revision: count }),
);
