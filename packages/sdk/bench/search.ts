/**
 * The search beside five engines over the same procedures, by queries that nobody tuned anything with;
 * then its speed and the size of the browser's copy.
 */
import { brotliCompressSync } from 'node:zlib';
import { createSearch, toIndexData } from '../src/search/index.ts';
import { qualityOf, type Engine } from '../test/search/quality.ts';
import { catalogue, queries } from '../test/search/queries.ts';
import { manyProcedures } from './support/many-procedures.ts';
import { otherEngines } from './support/search-engines.ts';
import { percentile, sayLimits, sayQualities } from './support/search-tables.ts';

const leastFirst = 0.9;
const leastThree = 0.97;
const mostMs = 5;
const mostBuildMs = 200;
const mostCopy = 60_000;

const procedures = catalogue();
const heldOut = queries('held-out');
const codesOf =
  (search: ReturnType<typeof createSearch>): Engine =>
  (query) =>
    search(query).hits.map(({ code }) => code);

const data = toIndexData(procedures);
const ours = qualityOf(codesOf(createSearch(procedures)), heldOut);
const others = await otherEngines(data);
sayQualities(`${heldOut.length} held-out queries over ${procedures.length} procedures`, [
  ['ours', ours],
  ...others.map(([name, engine]) => [name, qualityOf(engine, heldOut)] as const),
]);

/** Milliseconds of each query, after all were asked once. */
const timesOf = (count: number): number[] => {
  const engine = codesOf(createSearch(manyProcedures(procedures, count)));
  const all = [...queries('tuning'), ...heldOut];
  for (const { query } of all) engine(query);
  return all.map(({ query }) => {
    const start = performance.now();
    engine(query);
    return performance.now() - start;
  });
};

const builds = Array.from({ length: 9 }, () => {
  const list = manyProcedures(procedures, 500);
  const start = performance.now();
  createSearch(list);
  return performance.now() - start;
});
const [few, many] = [timesOf(500), timesOf(6000)];
const copy = brotliCompressSync(JSON.stringify(data)).length;
const ms = (value: number) => `${value.toFixed(2)} ms`;

const isKept = sayLimits([
  { name: 'right first (S@1)', value: ours.first, limit: { atLeast: leastFirst } },
  { name: 'right among three (S@3)', value: ours.three, limit: { atLeast: leastThree } },
  { name: 'a query, 500 procedures, p50', value: percentile(few, 50), say: ms },
  {
    name: 'a query, 500 procedures, p99',
    value: percentile(few, 99),
    say: ms,
    limit: { atMost: mostMs },
  },
  { name: 'a query, 6 000 procedures, p50', value: percentile(many, 50), say: ms },
  {
    name: 'a query, 6 000 procedures, p99',
    value: percentile(many, 99),
    say: ms,
    limit: { atMost: mostMs },
  },
  {
    name: 'index of 500 built, median of nine',
    value: percentile(builds, 50),
    say: ms,
    limit: { atMost: mostBuildMs },
  },
  {
    name: `browser’s copy of ${procedures.length}, brotli`,
    value: copy,
    say: (bytes) => `${(bytes / 1000).toFixed(1)} KB`,
    limit: { atMost: mostCopy },
  },
]);
process.exitCode = isKept ? 0 : 1;
