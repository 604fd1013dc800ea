/**
 * The search beside five engines over the same procedures, by queries that nobody tuned anything with;
 * then its speed and the size of the browser's copy.
 */
import { brotliCompressSync } from 'node:zlib';
import { createSearch, toIndexData } from '../src/search/index.ts';
import {
  officesOf,
  qualityByKind,
  qualityOf,
  silenceOf,
  type Engine,
} from '../test/search/quality.ts';
import { catalogue, queries } from '../test/search/queries.ts';
import { manyProcedures } from './support/many-procedures.ts';
import { otherEngines } from './support/search-engines.ts';
import { percentile, sayKinds, sayLimits, sayQualities } from './support/search-tables.ts';

const leastFirst = 0.9;
const leastThree = 0.97;
const leastSilence = 0.96;
const leastOffices = 0.97;
const mostMs = 5;
/** Of MiniSearch’s time over the same names. */
const mostOfPeer = 2;
/** Fuse.js needs some hundred times as long: it gets every eighth query. */
const shareOfSlow = 8;
const mostBuildMs = 200;
const mostCopy = 60_000;

const procedures = catalogue();
const heldOut = queries('held-out');
const codesOf =
  (search: ReturnType<typeof createSearch>): Engine =>
  (query) =>
    search(query).hits.map(({ code }) => code);

const data = toIndexData(procedures);
const search = createSearch(procedures);
const engine = codesOf(search);
const ours = qualityOf(engine, heldOut);
const silence = silenceOf(engine, heldOut);
const others = await otherEngines(data);
sayQualities(`${heldOut.length} held-out queries over ${procedures.length} procedures`, [
  ['ours', ours, silence],
  ...others.map(([name, other]) => {
    const asked = heldOut.filter((_, at) => !name.startsWith('Fuse') || at % shareOfSlow === 0);
    return [name, qualityOf(other, asked), silenceOf(other, asked)] as const;
  }),
]);
sayKinds(qualityByKind(engine, heldOut));

/** Milliseconds of each query: the best of three, so that others on the machine do not count. */
const timesOf = (asked: Engine): number[] =>
  heldOut.map(({ query }) => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      asked(query);
      return performance.now() - start;
    });
    return Math.min(...times);
  });
const sum = (values: readonly number[]): number => values.reduce((so, each) => so + each, 0);

const builds = Array.from({ length: 9 }, () => {
  const list = manyProcedures(procedures, 500);
  const start = performance.now();
  createSearch(list);
  return performance.now() - start;
});
const timesOver = (count: number) =>
  timesOf(codesOf(createSearch(manyProcedures(procedures, count))));
const [few, many] = [timesOver(500), timesOver(6000)];
const peer = others.find(([name]) => name === 'MiniSearch, given our plain names');
if (peer === undefined) throw new Error('MiniSearch was to be among the engines.');
const ofPeer = sum(timesOf(engine)) / sum(timesOf(peer[1]));
const copy = brotliCompressSync(JSON.stringify(data)).length;
const ms = (value: number) => `${value.toFixed(2)} ms`;

const isKept = sayLimits([
  { name: 'right first (S@1)', value: ours.first, limit: { atLeast: leastFirst } },
  { name: 'right among three (S@3)', value: ours.three, limit: { atLeast: leastThree } },
  {
    name: 'silent where nothing is right',
    value: silence,
    limit: { atLeast: leastSilence },
  },
  {
    name: 'right office named',
    value: officesOf((query) => search(query).elsewhere, heldOut),
    limit: { atLeast: leastOffices },
  },
  {
    name: 'time, of MiniSearch’s over the same names',
    value: ofPeer,
    limit: { atMost: mostOfPeer },
  },
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
