import * as z from 'zod/mini';
import { count, made, openEnum, text, type Open, type Schema } from './common.ts';

/** The codes that are known today. */
export const problemCodes = [
  'request-invalid',
  'body-invalid',
  'body-too-large',
  'body-type-unsupported',
  'ward-unknown',
  'procedure-unknown',
  'apology-unknown',
  'apology-refused',
  'route-unknown',
  'method-not-allowed',
  'address-too-long',
  'unauthorized',
  'forbidden',
  'body-too-slow',
  'import-refused',
  'import-busy',
  'import-failed',
  'live-full',
  'too-many-requests',
  'store-unwritable',
  'internal',
] as const;
/**
 * Which problem it is. `request-invalid`, `address-too-long`, `too-many-requests` and `internal` may come
 * from any operation.
 */
export type ProblemCode = (typeof problemCodes)[number];

/** An error answer (RFC 9457) in the asker's language. It repeats nothing of what was sent. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: Open<ProblemCode>;
  /** Identifies the request in the server's log. */
  requestId: string;
  /** Which inputs were refused, by their names. */
  errors: { path: string; message: string }[];
}

/** Schema of {@link ProblemCode}, open. */
export const problemCode = /* @__PURE__ */ openEnum<ProblemCode>();

/** Schema of {@link Problem}. */
export const problem: Schema<Problem> = /* @__PURE__ */ made(() =>
  z.looseObject({
    type: text,
    title: text,
    status: count,
    detail: text,
    code: problemCode,
    requestId: text,
    errors: z.array(z.looseObject({ path: text, message: text })),
  }),
);
