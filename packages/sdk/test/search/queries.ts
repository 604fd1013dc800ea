import { readFileSync } from 'node:fs';
import type { SearchableProcedure } from '../../src/search/index.ts';

/** A query as somebody types it, and what may be found by it. */
export interface Query {
  /** What makes it hard; `elsewhere` and `nothing` have no code. */
  kind: string;
  query: string;
  codes: string[];
  /** Of kind `elsewhere`, where one knows who does it: parts of the office's name, any of which is right. */
  offices?: string[];
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** The real catalogue: 410 procedures. */
export const catalogue = (): SearchableProcedure[] =>
  (read('../portal/data/catalogue.json') as { procedures: SearchableProcedure[] }).procedures;

/** The half that the search was tuned with, and the half that nobody looked at meanwhile. */
export const queries = (half: 'tuning' | 'held-out'): Query[] =>
  (read(`data/search/queries-${half}.json`) as { queries: Query[] }).queries;
