import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createSearch, toIndexData } from '../../src/search/index.ts';
import { catalogue, queries } from './queries.ts';
import { qualityOf } from './quality.ts';

const search = createSearch(catalogue());
const codesOf = (query: string) => search(query).hits.map(({ code }) => code);

test('what people type finds its procedure: nine in ten first, 97 in a hundred among three', () => {
  const { first, three } = qualityOf(codesOf, queries('held-out'));
  expect(first).toBeGreaterThanOrEqual(0.9);
  expect(three).toBeGreaterThanOrEqual(0.97);
});

test('what the ward does not do is met with silence far more often than not', () => {
  const all = [...queries('held-out'), ...queries('tuning')];
  expect(qualityOf(codesOf, all).silence).toBeGreaterThanOrEqual(0.85);
});

test('no query stands in both halves', () => {
  const tuned = new Set(queries('tuning').map(({ query }) => query.normalize('NFC')));
  expect(queries('held-out').filter(({ query }) => tuned.has(query.normalize('NFC')))).toEqual([]);
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
