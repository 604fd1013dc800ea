import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, isSyllable, splitGlued } from '../src/text/index.ts';

test.each([
  ['khaisinh', 'khai sinh'],
  ['giaykhaisinh', 'giay khai sinh'],
  ['giấykhaisinh', 'giấy khai sinh'],
  ['GiấyKhaiSinh cho con', 'Giấy Khai Sinh cho con'],
  ['dangkykethon', 'dang ky ket hon'],
  ['hokhau', 'ho khau'],
  ['hotich', 'ho tich'],
  ['nhanhokhau', 'nhan ho khau'],
  ['xuphat', 'xu phat'],
  ['chungthucbansao', 'chung thuc ban sao'],
  ['Haiphong', 'Hai phong'],
  ['sodo', 'so do'],
  ['tre em', 'tre em'],
])('%j is %j', (glued, apart) => expect(splitGlued(glued)).toEqual(apart.split(' ')));

test.each([
  'internet',
  'visa',
  'online',
  'taxi',
  'H24.113-250701-0001',
  '2.000815',
  'CCCD',
  'register',
  'nghiêng',
  'nghieng',
])('%j stays whole', (word) => expect(splitGlued(word)).toEqual([word]));

test('no letter is lost and none is made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(splitGlued(text).join('')).toBe(text.normalize('NFC').replace(/\s+/g, ''));
    }),
  );
});

test('a very long word is left, and costs nothing', () => {
  const started = performance.now();
  expect(splitGlued('khaisinh'.repeat(1000))).toHaveLength(1);
  expect(splitGlued('khaisinh '.repeat(1000))).toHaveLength(2000);
  expect(performance.now() - started).toBeLessThan(1000);
});

const catalogue = new URL('../../portal/data/catalogue.json', import.meta.url);
const { procedures } = JSON.parse(readFileSync(catalogue, 'utf8')) as {
  procedures: { title: string }[];
};
const titles = procedures.map(({ title }) => title.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);

const neighbours = (count: number): string[][] => {
  const found = new Map<string, string[]>();
  for (const words of titles)
    for (let at = 0; at + count <= words.length; at += 1) {
      const run = words.slice(at, at + count).map((word) => word.normalize('NFC'));
      if (run.every((word) => word.length > 1 && isSyllable(word))) found.set(run.join(' '), run);
    }
  return [...found.values()];
};

test.each([
  [2, 0.98],
  [3, 0.97],
  [4, 0.95],
])('of %i neighbours in titles, glued, at least %f come apart as they were', (count, least) => {
  const runs = neighbours(count);
  expect(runs.length).toBeGreaterThan(2000);
  const shareOf = (spell: (text: string) => string): number =>
    runs.filter((run) => splitGlued(spell(run.join(''))).join(' ') === spell(run.join(' ')))
      .length / runs.length;
  expect(shareOf((text) => text)).toBeGreaterThan(least);
  expect(shareOf(fold)).toBeGreaterThan(least);
});
