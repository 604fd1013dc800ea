import * as z from 'zod/mini';
import {
  count,
  cursor,
  limit,
  made,
  openEnum,
  pageShape,
  text,
  textOrNull,
  type Channel,
  type Open,
  type Schema,
} from './common.ts';

/** `replaced`: withdrawn, and another code stands in its place. */
export type PublicationKind = 'posted' | 'changed' | 'withdrawn' | 'replaced';
/** The kinds that are known today. */
export const publicationKinds = [
  'posted',
  'changed',
  'withdrawn',
  'replaced',
] as const satisfies readonly PublicationKind[];

/** One field before and after, as text in Vietnamese; `null` where no value was or is published. */
export interface PublishedChange {
  /** Name of the property of a procedure or of a filing method, e.g. `fees`. */
  field: string;
  /** Of which way to file; `null` where the field is the procedure's. */
  channel: Open<Channel> | null;
  before: string | null;
  after: string | null;
}

/** One line of the publication log: what was posted, changed or taken down, and when. */
export interface Publication {
  /** Instant from which it was so, ISO 8601 with offset. */
  at: string;
  kind: Open<PublicationKind>;
  /** Code of the procedure. */
  code: string;
  title: string;
  field: string;
  /** Code that stands in its place. */
  successor: string | null;
  changes: PublishedChange[];
}

/** The publication log of a quarter, oldest first. Source: Luật 10/2022/QH15, Điều 11–14. */
export interface PublicationList {
  items: Publication[];
  nextCursor: string | null;
  total: number;
  /** `yyyy-Qn`, local dates (UTC+7). */
  quarter: string;
  /** Instant of the log's first line; what was posted before is not in it. `null` while it is empty. */
  since: string | null;
  /** Instant of the answer: later in the quarter is not told yet. */
  asOf: string;
  revision: number;
}

/** Which quarter, and where in it. Without a quarter: the one that runs. */
export interface PublicationListQuery {
  /** `yyyy-Qn`, e.g. `2026-Q3`. */
  quarter?: string | undefined;
  cursor?: string | undefined;
  /** Items a page: 1 to 500, 50 unless told. */
  limit?: number | undefined;
}

/** Schema of {@link PublicationKind}, open. */
export const publicationKind = /* @__PURE__ */ openEnum<PublicationKind>();

/** Schema of a list of {@link PublishedChange}. */
export const publishedChanges: Schema<PublishedChange[]> = /* @__PURE__ */ made(() =>
  z.array(
    z.looseObject({ field: text, channel: textOrNull, before: textOrNull, after: textOrNull }),
  ),
);

/** Schema of {@link Publication}. */
export const publication: Schema<Publication> = /* @__PURE__ */ made(() =>
  z.looseObject({
    at: text,
    kind: publicationKind,
    code: text,
    title: text,
    field: text,
    successor: textOrNull,
    changes: publishedChanges,
  }),
);

/** Schema of {@link PublicationList}. */
export const publicationList: Schema<PublicationList> = /* @__PURE__ */ made(() =>
  z.looseObject({
    ...pageShape(publication),
    quarter: text,
    since: textOrNull,
    asOf: text,
    revision: count,
  }),
);

/** A calendar quarter, `yyyy-Qn`. */
export const quarter = /* @__PURE__ */ made(() =>
  z.string().check(z.regex(/^\d{4}-Q[1-4]$/, { abort: true })),
);

/** Schema of {@link PublicationListQuery}, strict. */
export const publicationListQuery = /* @__PURE__ */ made(() =>
  z.strictObject({
    quarter: z.optional(quarter),
    cursor: z.optional(cursor),
    limit: z.optional(limit),
  }),
);
