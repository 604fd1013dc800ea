import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogueError, type CatalogueFault } from '../../src/catalogue/catalogue-file.ts';
import { linesOf } from '../../src/catalogue/json-lines.ts';
import { readSource } from '../../src/catalogue/read-file.ts';
import { gatewayRecord } from './sources/mock-gateway.ts';
import { portalRecord } from './sources/mock-portal.ts';

const faultsOf = (text: string | Uint8Array): readonly CatalogueFault[] => {
  try {
    return readSource(typeof text === 'string' ? Buffer.from(text) : text).faults;
  } catch (error) {
    if (error instanceof CatalogueError) return error.faults;
    throw error;
  }
};

/** A file with one thing wrong on a line of its own: line 6. */
const withLine = (line: string) => `{
"format": 1,
"sources": { "national-portal": { "label": "Cổng", "labelEn": "Portal" } },
"procedures": [
{ "code": "1.000001", "title": "Một", "field": "Hộ tịch", "provider": "ward" },
${line},
{ "code": "1.000003", "title": "Ba", "field": "Hộ tịch", "provider": "ward" }
] }`;
const with2 = (more: string) =>
  withLine(`{ "code": "1.000002", "title": "Hai", "field": "F", "provider": "ward", ${more} }`);

describe('a catalogue file with a fault is refused with line and reason', () => {
  it.each([
    [
      'a wrong code',
      withLine('{ "code": "1.2", "title": "Hai", "field": "F", "provider": "ward" }'),
      { line: 6, where: '1.2', path: 'code', reason: 'must be a national code without suffix' },
    ],
    [
      'a duplicate',
      withLine('{ "code": "1.000001", "title": "Hai", "field": "F", "provider": "ward" }'),
      { line: 6, where: '1.000001', path: 'code', reason: '1.000001 already stands on line 5' },
    ],
    [
      'a negative fee',
      with2(
        '"methods": [{ "channel": "online",\n"fees": [{ "amount": -8000, "currency": "VND" }] }]',
      ),
      { line: 7, where: '1.000002', path: 'methods[0].fees[0].amount' },
    ],
    [
      'a fee in words',
      with2(
        '"methods": [{ "channel": "online", "fees": [{ "amount": "tám", "currency": "VND" }] }]',
      ),
      { line: 6, where: '1.000002', path: 'methods[0].fees[0].amount' },
    ],
    [
      'a limit of 0 days',
      with2('"methods": [{ "channel": "online", "times": [{\n\n"amount": 0, "unit": "day" }] }]'),
      { line: 8, where: '1.000002', path: 'methods[0].times[0].amount' },
    ],
    [
      'a status beside a value',
      with2('"results": ["Giấy"], "status": { "results": "not-applicable" }'),
      { line: 6, path: 'status', reason: 'is for fields without a value' },
    ],
    [
      'a rule that sets a value without a basis',
      with2(
        '"localRules": [{ "subject": "fee", "text": "a", "textEn": "a", "basis": null, "sets": { "fees": [{ "amount": 0, "currency": "VND" }] } }]',
      ),
      { line: 6, path: 'localRules[0].basis' },
    ],
    [
      'a missing title',
      withLine('{ "code": "1.000002", "field": "F", "provider": "ward" }'),
      { line: 6, where: '1.000002', path: 'title' },
    ],
    [
      'an old code that another procedure has',
      withLine(
        '{ "code": "1.000002", "title": "Hai", "field": "F", "provider": "ward",\n"aliases": ["9.000001"] },\n{ "code": "1.000004", "title": "Tư", "field": "F", "provider": "ward", "aliases": ["9.000001"] }',
      ),
      { line: 8, where: '1.000004', path: 'aliases', reason: '9.000001 already stands on line 6' },
    ],
    [
      'an official page elsewhere',
      with2('"officialUrl": "http://dichvucong.gov.vn.example/x"'),
      {
        line: 6,
        path: 'officialUrl',
        reason: 'must be an https address on dichvucong.gov.vn',
      },
    ],
    [
      'a key that stands twice',
      with2('"paperCount": 2,\n"paperCount": 3'),
      { line: 7, where: '1.000002', path: 'paperCount', reason: 'stands twice, first on line 6' },
    ],
    [
      'a day that is not in the calendar',
      with2('"asOf": "2026-02-30"'),
      { line: 6, path: 'asOf', reason: 'must be a date that exists, yyyy-mm-dd' },
    ],
    ...['\u001b', '\u0007', '\u202e', '\u200b', '\u200f', '\u{e0041}'].map(
      (unseen): [string, string, object] => [
        `the unseen character ${unseen.codePointAt(0)!.toString(16)}`,
        with2(`"decision": ${JSON.stringify(`QĐ ${unseen}1`)}`),
        { line: 6, path: 'decision', reason: expect.stringContaining('unseen character U+') },
      ],
    ),
    [
      'a Cyrillic letter in a Vietnamese word',
      with2('"decision": "Quyết định cấp giấу"'),
      { line: 6, path: 'decision', reason: 'must not hold letters of another script in a word' },
    ],
    [
      'a missing comma',
      withLine('{ "code": "1.000002" "title": "x" }'),
      { line: 6, where: 'file' },
    ],
    ['no end', withLine('{}').slice(0, -4), { line: 7, reason: 'is not JSON' }],
    ['no procedures', withLine('{}').replace(/\[[^]*\]/, '[]'), { reason: 'names no procedure' }],
    ['something else', '{ "a": 1 }', { line: 1, where: 'file' }],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(text)).toMatchObject([fault]);
  });

  it('whatever is not text', () => {
    expect(faultsOf(new Uint8Array([0xff, 0xfe, 0x00]))).toMatchObject([{ line: null }]);
  });

  it('all faults at once', () => {
    const text = with2('"paperCount": 0').replace('"1.000003"', '"1.3"');
    expect(faultsOf(text).map(({ line }) => line)).toEqual([6, 7]);
  });

  it('all faults of one entry at once, those between its parts too, and those of the whole file', () => {
    const text = with2(
      '"paperCount": 0, "results": ["Giấy"], "status": { "results": "not-applicable" }, "methods": [{ "channel": "online", "fees": [{ "amount": -1, "currency": "VND" }], "feeInDoubt": true }, { "channel": "online" }]',
    )
      .replace('"format": 1', '"format": 2')
      .replace('"1.000003"', '"1.000001"');
    expect(faultsOf(text).map(({ line, path }) => [line, path])).toEqual([
      [2, 'format'],
      [6, 'paperCount'],
      [6, 'methods[0].fees[0].amount'],
      [6, 'methods[0].fees'],
      [6, 'methods'],
      [6, 'status'],
      [7, 'code'],
    ]);
  });
});

it('the line of every value of any JSON is where it begins', () => {
  const walk = (
    value: unknown,
    path: (string | number)[],
    visit: (path: (string | number)[], value: unknown) => void,
  ) => {
    visit(path, value);
    if (Array.isArray(value)) value.forEach((each, at) => walk(each, [...path, at], visit));
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walk(each, [...path, key], visit);
  };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value, null, 2);
      const lines = text.split('\n');
      const { lineOf, repeated } = linesOf(text);
      expect(repeated).toEqual([]);
      walk(JSON.parse(text), [], (path, each) => {
        const key = path.at(-1);
        const line = lines[lineOf(path) - 1]!.trim();
        const begin = JSON.stringify(each, null, 2).split('\n')[0]!;
        const expected = typeof key === 'string' ? `${JSON.stringify(key)}: ${begin}` : begin;
        expect(line.replace(/,$/, '')).toBe(expected.replace(/,$/, ''));
      });
    }),
  );
});

describe('what the national sources say', () => {
  const gateway = (...records: object[]) =>
    readSource(Buffer.from(JSON.stringify({ error_code: '0', result: records })));
  const portal = (...records: object[]) =>
    readSource(Buffer.from(JSON.stringify({ code: 200, data: { items: records } })));
  const [code] = ['1.001193'];

  it('is told by its content, however often it is wrapped', () => {
    const answer = { error_code: '0', message: '', result: [gatewayRecord(code)] };
    for (const file of [
      answer,
      { message: JSON.stringify(answer) },
      JSON.stringify(answer),
      { ...answer, result: JSON.stringify(answer.result) },
      [gatewayRecord(code)],
    ])
      expect(readSource(Buffer.from(JSON.stringify(file)))).toMatchObject({
        name: 'gateway',
        partial: true,
        entries: [{ code, title: `Thủ tục số ${code}` }],
      });
    expect(portal(portalRecord(code)).name).toBe('portal');
  });

  it('becomes an entry: title, field, limits, fees, papers, results, legal basis', () => {
    expect(gateway(gatewayRecord(`${code}.000.00.00.H24`)).entries[0]).toMatchObject({
      code,
      title: `Thủ tục số ${code}.000.00.00.H24`,
      field: 'Hộ tịch',
      results: ['Trích lục'],
      legalBasis: ['123/2015/NĐ-CP'],
      methods: [
        {
          channel: 'in-person',
          times: [{ amount: 3, unit: 'working-day' }],
          fees: [{ amount: 8000, currency: 'VND' }],
        },
      ],
    });
    expect(portal(portalRecord(code)).entries[0]).toMatchObject({
      code,
      asOf: '2026-09-01',
      paperCount: 1,
      subjects: ['Công dân Việt Nam'],
      legalBasis: ['123/2015/NĐ-CP'],
      officialUrl:
        'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-380b-73df-9a18-5658e09794d3',
    });
  });

  it.each([
    ['0', 'Đồng'],
    [0, 'Đồng'],
    ['', 'Đồng'],
    ['Miễn phí', ''],
    ['50', 'Đồng'],
    ['8.000', 'Quan'],
  ])('a fee of %j %s is in doubt, never a number', (SOTIEN, DONVI) => {
    const THOIGIAN = [{ THOIGIANGIAIQUYET: 3, DONVITINH: 'Ngày', PHILEPHI: [{ SOTIEN, DONVI }] }];
    const { entries } = gateway(
      gatewayRecord(code, { CACHTHUCTHUCHIEN: [{ KENH: '2', THOIGIAN }] }),
    );
    expect(entries[0]).toMatchObject({ methods: [{ channel: 'online', feeInDoubt: true }] });
    expect(JSON.stringify(entries)).not.toContain('"fees"');
  });

  it.each([
    ['8000', 8_000],
    ['8.000', 8_000],
    ['1,500,000', 1_500_000],
    ['8000 đ', 8_000],
    ['8000.00', 8_000],
    [8000, 8_000],
  ])('a fee of %j is %i', (SOTIEN, amount) => {
    const THOIGIAN = [{ PHILEPHI: [{ SOTIEN, DONVI: 'VNĐ' }] }];
    const { entries } = gateway(
      gatewayRecord(code, { CACHTHUCTHUCHIEN: [{ KENH: '2', THOIGIAN }] }),
    );
    expect(entries[0]).toMatchObject({ methods: [{ fees: [{ amount, currency: 'VND' }] }] });
  });

  it.each([
    [0, 'OTHER'],
    [1, 'OTHER'],
    [0, 'DAY'],
    [2, 'HOUR'],
    [1.5, 'DAY'],
  ])('a time of %s %s is in doubt, never a limit', (processingTime, processingTimeUnit) => {
    const executionMethods = [{ submissionMethod: 'POSTAL', processingTime, processingTimeUnit }];
    expect(portal(portalRecord(code, { executionMethods })).entries[0]).toMatchObject({
      methods: [{ channel: 'postal', timeInDoubt: true }],
    });
  });

  it('with one doubtful fee or time among several is in doubt as a whole', () => {
    const method = (value: number, processingTime: number) => ({
      submissionMethod: 'DIRECT',
      processingTime,
      processingTimeUnit: 'DAY',
      fees: [{ value, currencyName: 'VND' }],
    });
    const executionMethods = [method(8_000, 3), method(0, 0)];
    expect(portal(portalRecord(code, { executionMethods })).entries[0]).toMatchObject({
      methods: [{ channel: 'in-person', feeInDoubt: true, timeInDoubt: true }],
    });
    const sound = [method(8_000, 3), method(5_000, 3)];
    expect(portal(portalRecord(code, { executionMethods: sound })).entries[0]).toMatchObject({
      methods: [{ times: [{ amount: 3 }], fees: [{ amount: 8_000 }, { amount: 5_000 }] }],
    });
  });

  it('has its letters mended: no NFD, no NBSP, no Cyrillic look-alike', () => {
    const name = `  Thủ\u00a0tục \u0441ấp bản sаo\n`.normalize('NFD');
    expect(portal(portalRecord(code, { name })).entries[0]).toMatchObject({
      title: 'Thủ tục cấp bản sao',
    });
  });

  it('is refused where a record can’t be understood, and without it when told so', () => {
    const records = [
      gatewayRecord(code),
      gatewayRecord('1.000656', { CACHTHUCTHUCHIEN: [{ KENH: 'bồ câu' }] }),
      { TENTTHC: 'Không mã' },
    ];
    const file = Buffer.from(JSON.stringify({ error_code: '0', result: records }, null, 1));
    const faults = faultsOf(file);
    expect(faults).toMatchObject([
      { where: '1.000656', path: 'CACHTHUCTHUCHIEN[0].KENH', reason: 'unknown channel' },
      { where: 'record 3', path: 'MATTHC', reason: 'no national code' },
    ]);
    const lines = file.toString().split('\n');
    expect(lines[faults[1]!.line!]).toContain('Không mã');
    expect(JSON.stringify(faults)).not.toContain('bồ câu');
    expect(readSource(file, true).entries).toHaveLength(1);
  });

  it('is refused with the line of a fee or time below zero, which no source can mean', () => {
    const THOIGIAN = [
      { THOIGIANGIAIQUYET: '-3', DONVITINH: 'Ngày', PHILEPHI: [{ SOTIEN: '-8.000', DONVI: 'đ' }] },
    ];
    const told = gatewayRecord(code, { CACHTHUCTHUCHIEN: [{ KENH: '2', THOIGIAN }] });
    const executionMethods = [
      {
        submissionMethod: 'DIRECT',
        processingTime: -1,
        processingTimeUnit: 'DAY',
        fees: [{ value: -5000 }],
      },
    ];
    const shown = portalRecord(code, { executionMethods });
    for (const [file, values] of [
      [{ result: [told] }, ['-3', '-8.000']],
      [{ data: { items: [shown] } }, ['-1', '-5000']],
    ] as const) {
      const text = JSON.stringify(file, null, 1);
      const faults = faultsOf(text);
      expect(faults).toMatchObject([
        { where: code, reason: 'must not be below 0' },
        { where: code, reason: 'must not be below 0' },
      ]);
      const lines = text.split('\n');
      faults.forEach(({ line }, at) => expect(lines[line! - 1]).toContain(values[at]));
    }
    expect(readSource(Buffer.from(JSON.stringify({ result: [told] })), true).entries).toEqual([]);
  });

  it('is refused where two records say different things of one code, not where they say the same', () => {
    const same = gatewayRecord(code);
    const text = JSON.stringify({ result: [same, same, { ...same, TENTTHC: 'Khác' }] }, null, 1);
    expect(faultsOf(text)).toMatchObject([
      { where: code, path: '', reason: `${code} already stands on line 3, and says otherwise` },
    ]);
  });

  it('never breaks the reader, whatever the records hold', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 4 }), (records) => {
        for (const file of [{ result: records }, { data: { items: records } }, records])
          for (const { reason } of faultsOf(JSON.stringify(file))) expect(reason).not.toBe('');
      }),
    );
    const keys = Object.keys(gatewayRecord(code)).filter((key) => key !== 'MATTHC');
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        faultsOf(JSON.stringify({ result: [gatewayRecord(code, { [key]: value })] }));
      }),
    );
  });
});

it('the bundled catalogue is a file of our own format', () => {
  const bytes = readFileSync(new URL('../../data/catalogue.json', import.meta.url));
  expect(readSource(bytes)).toMatchObject({ name: 'base', partial: false });
});
