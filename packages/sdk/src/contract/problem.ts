import * as z from 'zod/mini';
import { openEnum, type Open, type Schema } from './common.ts';

export const problemCodes = [
  'request-invalid',
  'body-invalid',
  'body-too-large',
  'body-type-unsupported',
  'ward-unknown',
  'procedure-unknown',
  'apology-unknown',
  'route-unknown',
  'method-not-allowed',
  'address-too-long',
  'unauthorized',
  'forbidden',
  'body-too-slow',
  'import-refused',
  'import-busy',
  'import-failed',
  'internal',
] as const;
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

export const problem: Schema<Problem> = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: openEnum(problemCodes),
  requestId: z.string(),
  errors: z.array(z.looseObject({ path: z.string(), message: z.string() })),
});
