import type { PublishedProcedure } from '../../src/catalogue/published.ts';
import { describe, expect, it } from 'vitest';
import { expandCatalogue } from '../../src/catalogue/catalogue.ts';
import { readGuides } from '../../src/catalogue/guide-loader.ts';

const procedures: PublishedProcedure[] = expandCatalogue({
  format: 1,
  sources: { 'national-portal': { label: 'Cổng', labelEn: 'Portal' } },
  procedures: [
    {
      code: '1.000001',
      title: 'Cấp bản sao Trích lục hộ tịch',
      field: 'Hộ tịch',
      provider: 'ward',
      legalBasis: ['123/2015/NĐ-CP'],
    },
    { code: '1.000002', title: 'Đăng ký giám hộ', field: 'Hộ tịch', provider: 'ward' },
  ],
});

const said = (vi: string, en = 'A line.') => ({ vi, en });
const paper = { vi: 'Giấy khai sinh', en: 'Birth certificate' };

const guide = (change: Record<string, unknown> = {}) => ({
  code: '1.000001',
  purpose: said('Lấy thêm bản sao giấy khai sinh.', 'Gives you one more copy.'),
  bring: [paper],
  whoMayFile: [said('Chính ông/bà.', 'You yourself.')],
  goodToKnow: [],
  complete: false,
  reviewed: '2026-11-23',
  ...change,
});

const term = (phrases: string[], vi: string) => ({ phrases, nameEn: 'a term', vi, en: 'A thing.' });

const folder = {
  'dung-chung.json': {
    format: 1,
    papers: {
      identity: {
        vi: 'Thẻ căn cước',
        en: 'Identity card',
        as: 'show',
        when: { vi: 'Nếu có', en: 'If you have it' },
      },
    },
    lines: { police: said('Công an phường giải quyết.', 'The police handle it.') },
    registers: { population: said('Cán bộ tra trước.', 'The officer looks first.') },
  },
  'tu-ngu.json': {
    format: 1,
    terms: {
      'trich-luc': term(['trích lục'], 'Giấy chép lại điều chính.'),
      'ho-tich': term(['hộ tịch'], 'Những việc lớn của đời người.'),
      'giam-ho': term(['giám hộ'], 'Chăm lo thay.'),
      'giam-ho-duong-nhien': term(['giám hộ đương nhiên'], 'Người thân mà luật định sẵn.'),
    },
  },
};

const read = (guides: unknown[], others: Record<string, unknown> = {}) => {
  const files: Record<string, unknown> = { ...folder, 'ho-tich.json': { format: 1, guides } };
  const texts = Object.entries({ ...files, ...others }).map(([name, content]) => [
    name,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  return readGuides(Object.fromEntries(texts) as Record<string, string>, procedures);
};

const faultsOf = (guides: unknown[], others?: Record<string, unknown>): string[] => {
  try {
    read(guides, others);
  } catch (error) {
    return (error as Error).message.split('\n  ').slice(1);
  }
  return [];
};

describe('a folder of guides', () => {
  it('is read whole, by code, from any number of files', () => {
    const second = { format: 1, guides: [guide({ code: '1.000002' })] };
    const guides = read([guide()], { 'khac.json': second });
    expect([...guides.keys()]).toEqual(['1.000001', '1.000002']);
    expect(guides.get('1.000001')).toMatchObject({
      purpose: { en: 'Gives you one more copy.' },
      bring: [{ ...paper, as: null, when: null, lookUp: null }],
      complete: false,
      reviewed: '2026-11-23',
    });
  });

  it('takes shared papers, lines and registers by key; a condition of its own goes first', () => {
    const when = { vi: 'Nếu làm thay', en: 'If you act for somebody' };
    const bring = [{ use: 'identity' }, { use: 'identity', when, lookUp: 'population' }];
    const read1 = read([guide({ bring, goodToKnow: [{ use: 'police' }] })]).get('1.000001');
    const identity = { vi: 'Thẻ căn cước', en: 'Identity card', as: 'show' };
    expect(read1?.bring).toEqual([
      { ...identity, when: { vi: 'Nếu có', en: 'If you have it' }, lookUp: null },
      { ...identity, when, lookUp: { vi: 'Cán bộ tra trước.', en: 'The officer looks first.' } },
    ]);
    expect(read1?.goodToKnow).toEqual([
      { vi: 'Công an phường giải quyết.', en: 'The police handle it.' },
    ]);
  });

  it('gets its terms from title and texts, in the order of reading, each once', () => {
    const names = (code: string, notes: string[] = []) =>
      read([guide({ code, goodToKnow: notes.map((vi) => said(vi)) })])
        .get(code)
        ?.terms.map(({ name }) => name.vi);
    expect(names('1.000001')).toEqual(['trích lục', 'hộ tịch']);
    expect(names('1.000002', ['Người giám hộ đương nhiên có trích lục, Trích lục.'])).toEqual([
      'giám hộ',
      'giám hộ đương nhiên',
      'trích lục',
    ]);
    expect(names('1.000002', ['Chỗ hộ tịchx không phải từ này.'])).toEqual(['giám hộ']);
  });
});

describe('a fault', () => {
  const long = `${'chữ '.repeat(20)}dài.`;

  it.each<[string, unknown[], string]>([
    [
      'code of no form',
      [guide({ code: '1.1' })],
      'ho-tich.json: 1.1: code: must be a national code without suffix',
    ],
    [
      'code that the catalogue lacks',
      [guide({ code: '9.999999' })],
      'ho-tich.json: 9.999999: code: is not in the catalogue',
    ],
    [
      'doubled code',
      [guide(), guide()],
      'ho-tich.json: 1.000001: code: already stands at ho-tich.json: 1.000001',
    ],
    [
      'row that is no guide',
      [guide(), 7],
      'ho-tich.json: guide 2: Invalid input: expected object, received number',
    ],
    [
      'sentence of 21 words',
      [guide({ purpose: said(long) })],
      'ho-tich.json: 1.000001: purpose.vi: must have at most 20 words a sentence, not 21',
    ],
    [
      'purpose of two sentences',
      [guide({ purpose: said('Một câu. Hai câu.') })],
      'ho-tich.json: 1.000001: purpose.vi: must be one sentence',
    ],
    [
      'fee',
      [guide({ goodToKnow: [said('Ông/bà nộp 8.000 đồng.')] })],
      'ho-tich.json: 1.000001: goodToKnow[0].vi: must leave amounts and limits to the catalogue: “0 đồng”',
    ],
    [
      'limit, in English',
      [guide({ goodToKnow: [said('Nhanh.', 'It takes 3 working days.')] })],
      'ho-tich.json: 1.000001: goodToKnow[0].en: must leave amounts and limits to the catalogue: “3 working days”',
    ],
    [
      'promise that nothing is to pay',
      [guide({ goodToKnow: [said('Việc này miễn phí.')] })],
      'ho-tich.json: 1.000001: goodToKnow[0].vi: must leave amounts and limits to the catalogue: “miễn phí”',
    ],
    [
      'word of the office',
      [guide({ whoMayFile: [said('Người có thẩm quyền.')] })],
      'ho-tich.json: 1.000001: whoMayFile[0].vi: must use plain words: “thẩm quyền”',
    ],
    [
      'other way to address the reader',
      [guide({ whoMayFile: [said('Chính bạn.')] })],
      'ho-tich.json: 1.000001: whoMayFile[0].vi: must use plain words: “bạn”',
    ],
    [
      'abbreviation',
      [guide({ whoMayFile: [said('Người của UBND.')] })],
      'ho-tich.json: 1.000001: whoMayFile[0].vi: must write abbreviations out: “UBND”',
    ],
    [
      'text that is not NFC',
      [guide({ whoMayFile: [said('Chính ông/bà đó.'.normalize('NFD'))] })],
      'ho-tich.json: 1.000001: whoMayFile[0].vi: must be NFC text with single spaces',
    ],
    [
      'missing language',
      [guide({ bring: [{ vi: 'Giấy khai sinh' }] })],
      'ho-tich.json: 1.000001: bring[0]: must have “vi” and “en”, or else “use” alone',
    ],
    [
      'text beside a shared one',
      [guide({ bring: [{ ...paper, use: 'identity' }] })],
      'ho-tich.json: 1.000001: bring[0]: must have “vi” and “en”, or else “use” alone',
    ],
    [
      'key that the shared file lacks',
      [guide({ bring: [{ use: 'constructor' }] })],
      'ho-tich.json: 1.000001: bring[0].use: “constructor” is not in dung-chung.json',
    ],
    [
      'register that the shared file lacks',
      [guide({ bring: [{ ...paper, lookUp: 'tax' }] })],
      'ho-tich.json: 1.000001: bring[0].lookUp: “tax” is not in dung-chung.json',
    ],
    [
      'paper that ends like a sentence',
      [guide({ bring: [{ ...paper, vi: 'Giấy khai sinh.' }] })],
      'ho-tich.json: 1.000001: bring[0].vi: must not end like a sentence: it is a line of a list',
    ],
    [
      'condition that is none',
      [guide({ bring: [{ ...paper, when: said('Trẻ em', 'If a child') }] })],
      'ho-tich.json: 1.000001: bring[0].when.vi: must be a condition without a full stop: “Nếu …”, “If …”',
    ],
    [
      'empty checklist',
      [guide({ bring: [] })],
      'ho-tich.json: 1.000001: bring: must name at least one thing',
    ],
    [
      'fourth hint',
      [guide({ goodToKnow: Array.from({ length: 4 }, () => ({ use: 'police' })) })],
      'ho-tich.json: 1.000001: goodToKnow: must be at most three',
    ],
    [
      'law that the procedure does not rest on',
      [guide({ goodToKnow: [said('Xem 99/2099/NĐ-CP.')] })],
      'ho-tich.json: 1.000001: 99/2099/NĐ-CP: is not in this procedure’s legal basis',
    ],
  ])('is told by file, code, path and reason: %s', (_, guides, fault) => {
    expect(faultsOf(guides)).toEqual([fault]);
  });

  it('never hides another one', () => {
    const faults = faultsOf([guide({ code: '9.999999' }), guide({ bring: [], goodToKnow: 1 })]);
    expect(faults).toHaveLength(3);
  });

  it('of the file’s form is told by its place', () => {
    expect(faultsOf([], { 'khac.json': '{\n"format": 1,\n"guides" [] }' })).toEqual([
      expect.stringMatching(/^khac\.json: is not JSON: .*line 3/) as string,
    ]);
    expect(() => readGuides({}, procedures)).toThrow(/dung-chung\.json: is missing/);
    expect(faultsOf([], { 'khac.json': { format: 2, guides: [] } })).toEqual([
      expect.stringMatching(/^khac\.json: format: /) as string,
    ]);
  });

  it('of the shared file or the glossary is told as well', () => {
    const terms = { 'Trích lục': term(['trích lục'], 'Giấy chép lại.') };
    expect(faultsOf([], { 'tu-ngu.json': { format: 1, terms } })).toEqual([
      expect.stringMatching(/^tu-ngu\.json: terms/) as string,
    ]);
    const registers = { tax: said('Cán bộ tra', 'The officer looks.') };
    expect(
      faultsOf([], { 'dung-chung.json': { ...folder['dung-chung.json'], registers } }),
    ).toEqual(['dung-chung.json: registers.tax.vi: must end with a full stop']);
  });

  it('is not what a law of this procedure, an age or the code of a form is', () => {
    const notes = ['Xem 123/2015/NĐ-CP.', 'Trẻ từ đủ 14 tuổi.', 'Mẫu CT01 và VNeID.'];
    expect(faultsOf([guide({ goodToKnow: notes.map((vi) => said(vi)) })])).toEqual([]);
  });
});
