import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsIn, sentenceCount, wordingFaults } from '../../src/catalogue/guide-wording.ts';

const word = fc.constantFrom('giấy', 'ông/bà', 'sổ', 'con', 'trẻ,', 'đến', '“quán”');
const sentence = (length: number) =>
  fc.array(word, { minLength: length, maxLength: length }).map((words) => `${words.join(' ')}.`);
const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });

describe('a text of a guide', () => {
  it('has a fault for each sentence over 20 words, and only for those', () => {
    const texts = lengths.chain((list) =>
      fc.tuple(fc.constant(list), fc.tuple(...list.map(sentence))),
    );
    fc.assert(
      fc.property(texts, ([list, sentences]) => {
        const text = sentences.join(' ');
        expect(sentenceCount(text)).toBe(list.length);
        expect(wordingFaults(text, 'vi')).toEqual(
          list
            .filter((length) => length > 20)
            .map((length) => `must have at most 20 words a sentence, not ${length}`),
        );
      }),
    );
  });

  it('counts words, not signs between them', () => {
    expect(wordingFaults(`${'một – '.repeat(20)}hết`, 'vi')).toHaveLength(1);
    expect(wordingFaults(`${'một – '.repeat(19)}hết`, 'vi')).toEqual([]);
  });

  it.each([
    'nộp 50.000đ',
    'nộp 5 nghìn đồng',
    'chờ 3 ngày',
    'chờ 15 phút',
    'trong 2 tháng',
    'giảm 50 %',
    'được miễn lệ phí',
  ])('leaves the catalogue’s figures alone: %s', (text) => {
    expect(wordingFaults(text, 'vi')).toHaveLength(1);
  });

  it.each(['5,000 dong', 'a 15-day wait', 'within 2 years', 'free of charge', '3 calendar days'])(
    'leaves the catalogue’s figures alone: %s',
    (text) => {
      expect(wordingFaults(text, 'en')).toHaveLength(1);
    },
  );

  it.each([
    ['vi', 'từ đủ 14 tuổi', []],
    ['vi', 'bán hàng, kết quả ADN, mẫu CT01', []],
    ['vi', 'bạn bè cũng được', ['must use plain words: “bạn”']],
    ['vi', 'nộp cho UBND', ['must write abbreviations out: “UBND”']],
    ['en', 'at least 20 years old', []],
    ['en', 'the VNeID app, a DNA result', []],
    ['en', 'pursuant to the law', ['must use plain words: “pursuant to”']],
    ['en', 'the NID card', ['must write abbreviations out: “NID”']],
  ] as const)('is judged in its language (%s): %s', (language, text, faults) => {
    expect(wordingFaults(text, language)).toEqual(faults);
  });

  it('names laws by number, however they are written', () => {
    expect(citationsIn('Theo 123/2015/NĐ-CP, 60/2014/QH13 và 66.7/2025/NQ-CP.')).toEqual([
      '123/2015/NĐ-CP',
      '60/2014/QH13',
      '66.7/2025/NQ-CP',
    ]);
    expect(citationsIn('mẫu CT01, ông/bà')).toEqual([]);
  });
});
