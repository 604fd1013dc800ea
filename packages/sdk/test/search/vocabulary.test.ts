import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  createSearch,
  parseVocabulary,
  VocabularyError,
  type Vocabulary,
} from '../../src/search/index.ts';
import { catalogue } from './queries.ts';

const folder = new URL('../../data/search/vocabulary/', import.meta.url);
const known = new Set(catalogue().map(({ code }) => code));
const files = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown] as const,
);

const faultsOf = (file: unknown, codes?: ReadonlySet<string>): readonly string[] => {
  try {
    parseVocabulary(file, codes);
    return [];
  } catch (error) {
    if (error instanceof VocabularyError) return error.faults;
    throw error;
  }
};

describe('the bundled vocabulary', () => {
  test.each(files)('%s is in order', (_, file) => expect(faultsOf(file, known)).toEqual([]));

  test('no name stands in two files', () => {
    const names = files.flatMap(([, file]) => {
      const { names = [], elsewhere = [], topics = [] } = file as Vocabulary;
      return [...names, ...elsewhere, ...topics].flatMap((row) => row.names);
    });
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
  test('every procedure has a plain name', () => {
    const named = new Set(
      files.flatMap(([, file]) => ((file as Vocabulary).names ?? []).flatMap(({ codes }) => codes)),
    );
    expect([...known].filter((code) => !named.has(code))).toEqual([]);
  });
  test('every plain name finds one of its procedures among the first three', () => {
    const search = createSearch(catalogue());
    const lost = files.flatMap(([, file]) =>
      ((file as Vocabulary).names ?? []).flatMap(({ codes, names }) =>
        names.filter(
          (name) =>
            !search(name)
              .hits.slice(0, 3)
              .some(({ code }) => codes.includes(code)),
        ),
      ),
    );
    expect(lost).toEqual([]);
  }, 60_000);
});

describe('a ward’s own vocabulary', () => {
  const own = (names: Vocabulary['names']): Vocabulary => ({ format: 1, names });

  test('adds names and leaves the bundled ones', () => {
    const vocabulary = own([{ codes: ['1.004873'], names: ['giấy phòng không'] }]);
    const search = createSearch(catalogue(), { vocabulary });
    expect(search('giấy phòng không').hits[0]?.code).toBe('1.004873');
    expect(search('giấy độc thân').hits[0]?.code).toBe('1.004873');
  });
  test('decides what a name means', () => {
    const vocabulary = own([{ codes: ['2.000884'], names: ['sao y'] }]);
    expect(createSearch(catalogue(), { vocabulary })('sao y').hits[0]).toEqual({
      code: '2.000884',
      score: expect.any(Number) as number,
      why: { kind: 'name', text: 'sao y' },
    });
  });
  test('may name an office', () => {
    const vocabulary: Vocabulary = {
      format: 1,
      elsewhere: [
        {
          office: { vi: 'Ban quản lý chợ', en: 'the market’s office' },
          why: { vi: 'Sạp chợ do ban quản lý cho thuê.', en: 'It lets the stalls.' },
          names: ['thuê sạp chợ'],
        },
      ],
    };
    const search = createSearch(catalogue(), { vocabulary });
    expect(search('thue sap cho').elsewhere?.office.vi).toBe('Ban quản lý chợ');
  });
  test('a code that the catalogue lacks finds nothing and breaks nothing', () => {
    const vocabulary = own([{ codes: ['7.777777'], names: ['việc lạ'] }]);
    expect(createSearch(catalogue(), { vocabulary })('khai sinh').hits[0]?.code).toBe('1.001193');
  });
});

describe('a file at fault is refused with every row and reason', () => {
  test.each([
    [{ format: 2 }, ['format: must be 1']],
    [null, [expect.stringMatching(/^file: /)]],
    [
      { format: 1, names: [{ codes: ['1.1'], names: ['a'] }] },
      ['names[0].codes[0]: must be a national code without suffix'],
    ],
    [{ format: 1, names: [{ codes: [], names: ['a'] }] }, ['names[0].codes: must not be empty']],
    [
      { format: 1, names: [{ codes: ['1.001193'], names: [' a', 'b'.concat('  c')] }] },
      [
        'names[0].names[0]: must be NFC text with single spaces',
        'names[0].names[1]: must be NFC text with single spaces',
      ],
    ],
    [
      { format: 1, abbreviations: [{ short: 'ĐK', full: 'đăng ký' }] },
      ['abbreviations[0].short: must be small letters without marks'],
    ],
    [{ format: 1, sameWords: [['một']] }, ['sameWords[0]: must hold two words']],
    [
      {
        format: 1,
        names: [
          { codes: ['1.001193'], names: ['khai sinh'] },
          { codes: ['1.000656'], names: ['Khai sinh'] },
        ],
      },
      ['names[1].names[0]: “Khai sinh” already stands at names[0].names[0]'],
    ],
  ])('%j', (file, faults) => expect(faultsOf(file)).toEqual(faults));

  test('with a catalogue, a code that is not in it is a fault', () => {
    const file = { format: 1, names: [{ codes: ['7.777777'], names: ['việc lạ'] }] };
    expect(faultsOf(file, known)).toEqual(['names[0].codes[0]: 7.777777 is not in the catalogue']);
    expect(faultsOf(file)).toEqual([]);
    const office = { vi: 'Nơi khác', en: 'Elsewhere' };
    const more = {
      format: 1,
      elsewhere: [{ office, why: office, codes: ['7.777777'], names: ['việc lạ'] }],
      topics: [{ codes: ['7.777778'], names: ['việc Lạ'] }],
    };
    expect(faultsOf(more, known)).toEqual([
      'elsewhere[0].codes[0]: 7.777777 is not in the catalogue',
      'topics[0].codes[0]: 7.777778 is not in the catalogue',
      'elsewhere[0].names[0]: “việc lạ” already stands at topics[0].names[0]',
    ]);
  });
});
