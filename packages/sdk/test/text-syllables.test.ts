import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, isFoldedSyllable, isSyllable, mendLetters, placeTone } from '../src/text/index.ts';
import { everySyllable } from './support/syllables.ts';

const syllable = fc.constantFrom(...everySyllable);
const vietnamese = fc
  .array(fc.oneof(syllable, fc.constantFrom('H24.113', '2025', 'e-mail', '–', 'Zalo')))
  .map((words) => words.join(' '));
const style = fc.constantFrom('old' as const, 'new' as const);
const strange = fc.string({ unit: 'grapheme', maxLength: 30 });

describe('a syllable', () => {
  test.each(
    'nghiệp giếng gì quốc quyền khuỷu thuở ngoẻo Đắc ỦY yếu ý uống oan xoong buýt phuy Huế'.split(
      ' ',
    ),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
    expect(isSyllable(word.toUpperCase())).toBe(true);
    expect(isFoldedSyllable(fold(word))).toBe(true);
  });

  test.each([
    'was',
    'internet',
    'nghiep',
    'hoc',
    'cảc',
    'sàch',
    'cà phê',
    'kà',
    'gế',
    'ngế',
    'hoàà',
    'áá',
    'ńa',
    'x',
    '',
  ])('%j is none', (word) => expect(isSyllable(word)).toBe(false));

  test.each(['was', 'ka', 'test', 'ge', 'qa', 'khaisinh', '', 'tt'])('%j is none folded', (word) =>
    expect(isFoldedSyllable(word)).toBe(false),
  );

  test('the model makes between 10 000 and 25 000 of them, each once', () => {
    expect(everySyllable.length).toBeGreaterThan(10_000);
    expect(everySyllable.length).toBeLessThan(25_000);
    expect(new Set(everySyllable).size).toBe(everySyllable.length);
  });
});

describe('the tone mark', () => {
  test.each([
    ['hoà', 'hòa', 'hoà'],
    ['thúy', 'thúy', 'thuý'],
    ['hoè', 'hòe', 'hoè'],
    ['Uỷ ban', 'Ủy ban', 'Uỷ ban'],
    ['HÓA', 'HÓA', 'HOÁ'],
    ['qúy', 'quý', 'quý'],
    ['qủa', 'quả', 'quả'],
    ['gía', 'giá', 'giá'],
    ['gì', 'gì', 'gì'],
    ['gíêng', 'giếng', 'giếng'],
    ['quyêǹ', 'quyêǹ', 'quyêǹ'], // no vowel bears it
    ['quỳên', 'quyền', 'quyền'],
    ['đựơc', 'được', 'được'],
    ['hòai', 'hoài', 'hoài'],
    ['hóat', 'hoạt'.replace('ạ', 'á'), 'hoát'],
    ['mía, múa, cửa', 'mía, múa, cửa', 'mía, múa, cửa'],
    ['khủyu', 'khuỷu', 'khuỷu'],
    ['xòong', 'xoòng', 'xoòng'],
    ['canción, fiancée, Goethe', 'canción, fiancée, Goethe', 'canción, fiancée, Goethe'],
    ['H24.113-250701-0001', 'H24.113-250701-0001', 'H24.113-250701-0001'],
  ])('of %j is at %j or %j', (text, old, modern) => {
    expect(placeTone(text)).toBe(old);
    expect(placeTone(text, 'new')).toBe(modern);
    expect(placeTone(text.normalize('NFD'))).toBe(old);
  });

  test('placed twice stands where it stood, in NFC, and folds as before', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, strange), style, (text, how) => {
        const placed = placeTone(text, how);
        expect(placeTone(placed, how)).toBe(placed);
        expect(placed).toBe(placed.normalize('NFC'));
        expect(fold(placed)).toBe(fold(text));
        expect(placeTone(text.normalize('NFD'), how)).toBe(placed);
      }),
      { numRuns: 2000 },
    );
  });

  test('has one place in each style, whichever vowel bore it', () => {
    for (const one of everySyllable) {
      const mark = /[\u0300\u0301\u0303\u0309\u0323]/.exec(one.normalize('NFD'))?.[0];
      if (mark === undefined) continue;
      const bare = one.normalize('NFD').replace(mark, '').normalize('NFC');
      for (let at = 0; at < bare.length; at += 1) {
        const moved = (bare.slice(0, at + 1) + mark + bare.slice(at + 1)).normalize('NFC');
        if (!isSyllable(moved)) continue;
        expect([placeTone(moved), placeTone(placeTone(moved, 'new'))]).toEqual([one, one]);
      }
    }
  });

  test('differs between the styles only in open oa, oe and uy', () => {
    const differ = everySyllable.filter((one) => placeTone(one, 'new') !== one);
    expect(differ.length).toBeGreaterThan(100);
    const rimes = new Set(differ.map((one) => /(oa|oe|uy)$/.exec(fold(one))?.[0]));
    expect([...rimes].sort()).toEqual(['oa', 'oe', 'uy']);
    expect(differ.every((one) => !fold(one).startsWith('qu'))).toBe(true);
  });
});

describe('letters that only look right', () => {
  test.each([
    ['Ðăng ký', 'Đăng ký'], // U+00D0
    ['QSDÐ', 'QSDĐ'],
    ['hо́a', 'hóa'], // Cyrillic о with its mark apart
    ['giấу', 'giấy'], // Cyrillic у
    ['ΗỘ TỊCH', 'HỘ TỊCH'], // Greek Η
    ['Guðmundur', 'Guðmundur'],
    ['Москва', 'Москва'],
    ['Αθήνα', 'Αθήνα'],
  ])('in %j become %j', (text, mended) => expect(mendLetters(text)).toBe(mended));

  test('are mended once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, strange), (text) => {
        expect(mendLetters(mendLetters(text))).toBe(mendLetters(text));
      }),
    );
    for (const one of everySyllable)
      if (mendLetters(one) !== one) expect(mendLetters(one)).toBe(one);
  });
});
