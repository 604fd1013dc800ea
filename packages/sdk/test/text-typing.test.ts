import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, readTyping, repairTyping } from '../src/text/index.ts';
import { foreignWords } from '../src/text/foreign-words.ts';
import { everySyllable } from './support/syllables.ts';
import { keysOf, typists } from './support/typing.ts';

/** `boong` has a long o, and its keys are those of `bông`. */
const hasLongO = (syllable: string) => /oo[cn]/.test(fold(syllable));

describe('a text typed with the input method off', () => {
  test.each([
    ['giaays khai sinh', 'giấy khai sinh'],
    ['hooj khaaur', 'hộ khẩu'],
    ['ddawng kys', 'đăng ký'],
    ['DDawng KYS', 'Đăng KÝ'],
    ['GIAAYS KHAI SINH', 'GIẤY KHAI SINH'],
    ['thur tucj hanhf chinhs', 'thủ tục hành chính'],
    ['coong chuwngs', 'công chứng'],
    ['hoj teen', 'họ tên'],
    ['hair phongf', 'hải phòng'],
    ['nwowcs', 'nước'],
    ['nuwocs', 'nước'],
    ['luwu trus', 'lưu trú'],
    ['luuw trus', 'lưu trú'],
    ['nguwowfi cao tuooir', 'người cao tuổi'],
    ['gia6y1 khai sinh', 'giấy khai sinh'],
    ['d9a8ng ky1', 'đăng ký'],
    ['d9a8ng1 nuoc71', 'đắng nước'],
    ['giaay1 d9awng kys', 'giấy đăng ký'],
    ['đăng kys', 'đăng ký'],
    ['giâys khai sinh', 'giấy khai sinh'],
    ['(giaays), hooj-khaaur/hoj teen.', '(giấy), hộ-khẩu/họ tên.'],
  ])('%j reads %j', (typed, meant) => expect(repairTyping(typed)).toBe(meant));

  test.each([
    'H24.113-250701-0001',
    '2.000815',
    '03706/2026/07906',
    '000.00.06.H56-250701-0001',
    'A4',
    'mẫu 01',
    'mau1',
    'visa',
    'was',
    'test',
    'internet',
    'ass',
    'class',
    'SOS',
    'CCCD, BHYT, QSDĐ, UBND',
    'someone@example.org',
    'how to register the birth of a child',
    'this is the best list of papers for a business',
    'xoong, coong',
    'giấy khai sinh',
    '',
  ])('%j stays as it is', (text) => expect(repairTyping(text)).toBe(text));

  test('what could be either is left, and told', () => {
    expect(readTyping('teen')).toEqual({
      text: 'teen',
      doubtful: [{ typed: 'teen', readings: ['tên'] }],
    });
    expect(readTyping('mau1').doubtful).toEqual([{ typed: 'mau1', readings: ['máu'] }]);
    expect(readTyping('coong').doubtful).toEqual([{ typed: 'coong', readings: ['công'] }]);
    expect(readTyping('apply for teen visa').doubtful.map(({ typed }) => typed)).toEqual([
      'teen',
      'visa',
    ]);
    expect(readTyping('ddawng kys').doubtful).toEqual([]);
  });

  test('a mark that is taken back by a third key is not made', () => {
    expect(repairTyping('ddawng kys cooong')).toBe('đăng ký coong');
  });

  test('plain typing without marks is never read as keys', () => {
    const changed = everySyllable.map(fold).filter((plain) => repairTyping(plain) !== plain);
    expect(changed).toEqual([]);
  });

  test('what is written right is never changed', () => {
    expect(everySyllable.filter((one) => repairTyping(one) !== one)).toEqual([]);
    expect(everySyllable.filter((one) => repairTyping(`ddawng kys ${one}`) !== `đăng ký ${one}`))
      // The long o of `coong` is also how `công` is typed.
      .toEqual(everySyllable.filter((one) => /^[a-z]+$/.test(one) && hasLongO(one)));
  });

  test('anything at all is repaired in bounded time, to NFC, and folds no other sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const repaired = repairTyping(text);
        expect(repaired).toBe(repaired.normalize('NFC'));
      }),
      { numRuns: 2000 },
    );
    const started = performance.now();
    for (const worst of ['uoauoauoaww', 'wwwwwwwwwww', 'oooooooooooo', 'aeoaeoaeoae'])
      repairTyping(`${worst} `.repeat(100));
    repairTyping('giaays '.repeat(1000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

/** Syllables that come back from the keys that they were typed with, alone and beside a sure word. */
const tried = Object.entries(typists).map(([name, typist]) => {
  const [beside, isRead] =
    typist.tones === '12345' ? ['d9a8ng ky1', 'đăng ký'] : ['ddawng kys', 'đăng ký'];
  const lost = { alone: [] as [string, string][], beside: [] as [string, string][] };
  for (const syllable of everySyllable) {
    const keys = keysOf(syllable, typist);
    if (repairTyping(keys) !== syllable) lost.alone.push([keys, syllable]);
    if (repairTyping(`${beside} ${keys}`) !== `${isRead} ${syllable}`)
      lost.beside.push([keys, syllable]);
  }
  return { name, lost };
});

const isEnglish = (keys: string) => foreignWords.has(keys.replace(/\d/g, ''));
const isNumbered = (keys: string) => /^\p{L}+\d$/u.test(keys);
/** `us`, `wng`: a w at the head, alone. */
const beginsWithW = (keys: string) => keys.startsWith('w');

describe.each(tried)('every syllable, typed as $name', ({ name, lost }) => {
  test('comes back beside a sure word, but for long o and English words', () => {
    const byNature = lost.beside.filter(
      ([keys, syllable]) => hasLongO(syllable) || isEnglish(keys),
    );
    expect(lost.beside).toEqual(byNature);
    expect(lost.beside.filter(([, syllable]) => hasLongO(syllable))).toHaveLength(72);
    expect(lost.beside.length).toBeLessThan(0.012 * everySyllable.length);
  });

  test('comes back alone, but for what is also something else', () => {
    const byNature = lost.alone.filter(
      ([keys, syllable]) =>
        hasLongO(syllable) ||
        isEnglish(keys) ||
        isNumbered(keys) ||
        beginsWithW(keys) ||
        // The keys of `công` are a word themselves.
        /oo(ng|c)/.test(keys),
    );
    expect(lost.alone).toEqual(byNature);
    const share = 1 - lost.alone.length / everySyllable.length;
    const least = name.startsWith('Telex, ') ? 0.98 : 0.54;
    expect(share).toBeGreaterThan(least);
  });
});
