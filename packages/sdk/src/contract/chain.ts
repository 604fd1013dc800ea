import * as z from 'zod/mini';
import { count, cursor, limit, made, pageShape, text, textOrNull, type Schema } from './common.ts';

/** One entry of a chain: what was written once, with the hash of the entry before it. */
export interface ChainEntry {
  /** From 1 on, without a gap. */
  number: number;
  /** `month`, `correction`, `letter`, `promise`, and whatever else is written once. */
  kind: string;
  /** The month, `2025-07`, or the number of a letter. */
  subject: string;
  /** Instant, ISO 8601 with offset. */
  at: string;
  /** The content as it was hashed: canonical JSON. Nothing in it is personal. */
  content: string;
  /** Hash of the entry before it, 64 zeros of the first. */
  previous: string;
  /** SHA-256 of all the others, in hex. */
  hash: string;
}

/** A page of a ward's chain, oldest entry first. `verifyChain` takes the entries of all pages. */
export interface ChainList {
  items: ChainEntry[];
  nextCursor: string | null;
  total: number;
  /** Hash of the last entry of all; `null` while nothing was written. */
  head: string | null;
  revision: number;
}

/** Where in the chain. */
export interface ChainListQuery {
  cursor?: string | undefined;
  /** Items a page: 1 to 500, 50 unless told. */
  limit?: number | undefined;
}

/** Schema of {@link ChainEntry}. */
export const chainEntry: Schema<ChainEntry> = /* @__PURE__ */ made(() =>
  z.looseObject({
    number: count,
    kind: text,
    subject: text,
    at: text,
    content: text,
    previous: text,
    hash: text,
  }),
);

/** Schema of {@link ChainList}. */
export const chainList: Schema<ChainList> = /* @__PURE__ */ made(() =>
  z.looseObject({ ...pageShape(chainEntry), head: textOrNull, revision: count }),
);

/** Schema of {@link ChainListQuery}, strict. */
export const chainListQuery = /* @__PURE__ */ made(() =>
  z.strictObject({ cursor: z.optional(cursor), limit: z.optional(limit) }),
);
