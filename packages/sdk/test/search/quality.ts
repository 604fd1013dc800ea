import type { Query } from './queries.ts';

/** Codes for a query, the best first. */
export type Engine = (query: string) => readonly string[];

export interface Quality {
  /** Share of queries whose first hit is right. */
  first: number;
  /** Share of queries with a right one among the first three. */
  three: number;
  /** Mean of 1 / place of the first right one. */
  reciprocal: number;
  /** Share of the queries for which nothing is right that are answered by nothing. */
  silence: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

/** Totals only: no single result of a held-out query ever shows. */
export const qualityOf = (engine: Engine, queries: readonly Query[]): Quality => {
  const places = queries
    .filter(({ codes }) => codes.length > 0)
    .map(({ query, codes }) => engine(query).findIndex((code) => codes.includes(code)));
  return {
    first: mean(places.map((place) => (place === 0 ? 1 : 0))),
    three: mean(places.map((place) => (place >= 0 && place < 3 ? 1 : 0))),
    reciprocal: mean(places.map((place) => (place < 0 ? 0 : 1 / (place + 1)))),
    silence: mean(
      queries
        .filter(({ codes }) => codes.length === 0)
        .map(({ query }) => (engine(query).length === 0 ? 1 : 0)),
    ),
  };
};
