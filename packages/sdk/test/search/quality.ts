import type { Elsewhere } from '../../src/search/index.ts';
import type { Query } from './queries.ts';

/** Codes for a query, the best first. */
export type Engine = (query: string) => readonly string[];

export interface Quality {
  /** How many queries it speaks of. */
  n: number;
  /** Share of queries whose first hit is right. */
  first: number;
  /** Share of queries with a right one among the first three. */
  three: number;
  /** Mean of 1 / place of the first right one. */
  reciprocal: number;
}

/** Share that is true of a list; of none there is no share. */
const share = <Item>(list: readonly Item[], is: (item: Item) => boolean): number =>
  list.filter(is).length / list.length;

const isFor = ({ codes }: Query): boolean => codes.length > 0;

/** Of the queries that have a right answer; totals only, no single result of a held-out query ever shows. */
export const qualityOf = (engine: Engine, queries: readonly Query[]): Quality => {
  const places = queries
    .filter(isFor)
    .map(({ query, codes }) => engine(query).findIndex((code) => codes.includes(code)));
  return {
    n: places.length,
    first: share(places, (place) => place === 0),
    three: share(places, (place) => place >= 0 && place < 3),
    reciprocal:
      places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length,
  };
};

/** The same for each kind of query that has a right answer. */
export const qualityByKind = (
  engine: Engine,
  queries: readonly Query[],
): (readonly [kind: string, quality: Quality])[] => {
  const answered = queries.filter(isFor);
  return [...new Set(answered.map(({ kind }) => kind))].map((kind) => [
    kind,
    qualityOf(
      engine,
      answered.filter((query) => query.kind === kind),
    ),
  ]);
};

/** Share of the queries for which nothing is right that are answered by nothing. */
export const silenceOf = (engine: Engine, queries: readonly Query[]): number =>
  share(
    queries.filter((query) => !isFor(query)),
    ({ query }) => engine(query).length === 0,
  );

/** Share of the queries whose office is known that are answered with that office. */
export const officesOf = (
  officeOf: (query: string) => Elsewhere | null,
  queries: readonly Query[],
): number =>
  share(
    queries.filter(({ offices }) => offices !== undefined),
    ({ query, offices = [] }) => {
      const named = officeOf(query)?.office.vi.toLowerCase() ?? '';
      return offices.some((part) => named.includes(part));
    },
  );
