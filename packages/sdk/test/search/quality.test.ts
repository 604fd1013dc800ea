import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { createSearch, toIndexData, type SearchAnswer } from '../../src/search/index.ts';
import { fold } from '../../src/text/index.ts';
import { catalogue, queries } from './queries.ts';
import { officesOf, qualityByKind, qualityOf, silenceOf } from './quality.ts';

const search = createSearch(catalogue());
/** Every query is asked once, whatever it is counted for. */
const answers = new Map<string, SearchAnswer>();
const answerOf = (query: string): SearchAnswer => {
  const answer = answers.get(query) ?? search(query);
  answers.set(query, answer);
  return answer;
};
const codesOf = (query: string) => answerOf(query).hits.map(({ code }) => code);
beforeAll(() => {
  for (const { query } of queries('held-out')) answerOf(query);
}, 60_000);

test('what people type finds its procedure: nine in ten first, 97 in a hundred among three', () => {
  const { first, three } = qualityOf(codesOf, queries('held-out'));
  expect(first).toBeGreaterThanOrEqual(0.9);
  expect(three).toBeGreaterThanOrEqual(0.97);
});

test('whatever the kind of query: seven in eight first', () => {
  const weak = qualityByKind(codesOf, queries('held-out')).filter(([, { first }]) => first < 0.875);
  expect(weak).toEqual([]);
});

test('what the ward does not do is met with silence, and with the office where it is known', () => {
  expect(silenceOf(codesOf, queries('held-out'))).toBeGreaterThanOrEqual(0.96);
  expect(silenceOf(codesOf, queries('tuning'))).toBeGreaterThanOrEqual(0.97);
  expect(
    officesOf((query) => answerOf(query).elsewhere, queries('held-out')),
  ).toBeGreaterThanOrEqual(0.97);
});

test('every official title finds its procedure first, whole or in small letters without marks', () => {
  const titleOf = new Map(catalogue().map(({ code, title }) => [code, title]));
  const lost = [...titleOf].filter(([, title]) =>
    [title, fold(title)].some((query) => titleOf.get(codesOf(query)[0] ?? '') !== title),
  );
  expect(lost).toEqual([]);
}, 60_000);

test('no query stands in both halves', () => {
  const tuned = new Set(queries('tuning').map(({ query }) => query.normalize('NFC')));
  expect(queries('held-out').filter(({ query }) => tuned.has(query.normalize('NFC')))).toEqual([]);
});

test('the half that nobody looked at is at least as large as the other, of every kind', () => {
  const kindsOf = (half: 'tuning' | 'held-out') => new Set(queries(half).map(({ kind }) => kind));
  expect(queries('held-out').length).toBeGreaterThanOrEqual(queries('tuning').length);
  expect([...kindsOf('tuning')].filter((kind) => !kindsOf('held-out').has(kind))).toEqual([]);
});

test('every accepted code is in the catalogue', () => {
  const known = new Set(catalogue().map(({ code }) => code));
  const all = [...queries('held-out'), ...queries('tuning')];
  expect(all.flatMap(({ codes }) => codes).filter((code) => !known.has(code))).toEqual([]);
});

test('the browser’s copy is at most 60 KB', () => {
  const copy = JSON.stringify(toIndexData(catalogue()));
  expect(brotliCompressSync(copy).length).toBeLessThanOrEqual(60_000);
});
