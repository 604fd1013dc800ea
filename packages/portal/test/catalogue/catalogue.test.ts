import { readFileSync } from 'node:fs';
import type { PublishedProcedure } from '../../src/catalogue/published.ts';
import { procedure as contract } from '@motcua/sdk/schemas';
import { describe, expect, it } from 'vitest';
import { expandCatalogue } from '../../src/catalogue/catalogue.ts';
import { catalogueVersion } from '../../src/catalogue/layer.ts';

const bytes = readFileSync(new URL('../../data/catalogue.json', import.meta.url));
const file = JSON.parse(bytes.toString('utf8')) as { procedures: Record<string, unknown>[] };
const procedures = expandCatalogue(file);
const byCode = new Map(procedures.map((each) => [each.code, each]));
const methods = procedures.flatMap((each) => each.methods);

const get = (code: string): PublishedProcedure => {
  const found = byCode.get(code);
  if (!found) throw new Error(`${code} is not in the catalogue`);
  return found;
};

const tally = (words: string[]) => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

describe('the bundled catalogue', () => {
  it('holds 410 procedures, each in the shape of the contract, sorted by code', () => {
    expect(procedures).toHaveLength(410);
    for (const each of procedures)
      expect(
        contract.safeParse({ ...each, purpose: null, guide: null, taken: null }).error,
        each.code,
      ).toBeUndefined();
    expect([...byCode.keys()]).toEqual([...byCode.keys()].sort());
  });

  it('says who provides each procedure', () => {
    expect(tally(procedures.map(({ provider }) => provider))).toEqual({
      ward: 274,
      police: 65,
      military: 45,
      'social-insurance': 25,
      'land-registry': 1,
    });
  });

  it('writes every text in NFC with single spaces', () => {
    const whole = bytes.toString('utf8');
    expect(whole).toBe(whole.normalize('NFC'));
    for (const { code, title, field } of procedures) {
      expect(title, code).toMatch(/^\S+( \S+)*$/u);
      expect(field, code).toMatch(/^\S+( \S+)*$/u);
    }
  });

  it('never prints an unknown fee as 0, nor thousands as units', () => {
    for (const { code, methods: ways } of procedures) {
      for (const { fees } of ways) {
        for (const { amount, currency } of fees.value ?? []) {
          expect(amount, code).toBeGreaterThan(0);
          if (currency === 'VND') expect(amount, code).toBeGreaterThanOrEqual(1000);
        }
      }
    }
  });

  it('knows a fee or limit with its source, or says why there is none', () => {
    expect(tally(methods.map(({ fees }) => fees.state))).toEqual({
      published: 53,
      'to-be-verified': 621,
      'not-published': 243,
    });
    expect(tally(methods.map(({ timeLimits }) => timeLimits.state))).toEqual({
      published: 670,
      'not-published': 247,
    });
    for (const { timeLimits } of methods) {
      for (const { amount } of timeLimits.value ?? []) expect(amount).toBeGreaterThan(0);
    }
    expect(get('2.001019').methods[0]?.fees).toEqual({
      state: 'published',
      value: [{ amount: 50_000, currency: 'VND' }],
      source: 'Cổng Dịch vụ công quốc gia',
      asOf: '2026-07-20',
    });
  });

  it('tells a doubtful fee (a 0, an amount under 1.000 đồng) from one that nobody published', () => {
    const states = (code: string) => get(code).methods.map(({ fees }) => fees.state);
    expect(states('1.013234')).toEqual(['to-be-verified']);
    expect(states('2.001827')).toEqual(['to-be-verified', 'to-be-verified', 'to-be-verified']);
    expect(states('1.014063')).toEqual(['to-be-verified', 'to-be-verified', 'to-be-verified']);
    expect(states('1.001731')).toEqual(['not-published', 'not-published', 'not-published']);
    expect(states('1.003133')).toEqual(['published', 'to-be-verified']);
  });

  it('names each channel once, online first; several values depend on the case', () => {
    for (const { code, channels } of procedures) {
      const order = ['online', 'in-person', 'postal'].filter((each) => channels.includes(each));
      expect(channels, code).toEqual(order);
    }
    expect(get('1.013067').methods.map(({ timeLimits }) => timeLimits.value)).toEqual([
      [
        { amount: 1, unit: 'hour' },
        { amount: 2, unit: 'working-day' },
        { amount: 7, unit: 'working-day' },
      ],
    ]);
  });

  it('keeps numbers of decisions alone, with the city’s own place and date', () => {
    expect(get('1.001699').decision.value).toBe('2874/QĐ-UBND (Hải Phòng, 16/07/2025)');
    expect(get('1.013133').decision.value).toBe('6375/QĐ-BQP');
    expect(get('3.000360').decision).toEqual({ state: 'not-published', value: null });
    expect(get('3.000722').paperCount).toEqual({ state: 'not-published', value: null });
  });

  it('keeps every code that is still listed reachable as itself', () => {
    expect(file.procedures.find(({ code }) => code === '3.000722')).toMatchObject({
      aliases: ['2.000986'],
    });
    expect(get('2.000986').code).toBe('2.000986');
    expect(get('3.000722').aliases).toEqual([]);
    const without = file.procedures.filter(({ code }) => code !== '2.000986');
    const later = expandCatalogue({ ...file, procedures: without });
    expect(later.find(({ code }) => code === '3.000722')?.aliases).toEqual(['2.000986']);
  });
});

describe('rules of Hải Phòng', () => {
  const civil = 'NQ 12/2018 PL04-a';
  const building = 'NQ 45/2018 PL10';
  const household = 'NQ 12/2026/NQ-HĐND';
  /** Bases by procedure, fee first; `null` where the city’s limit came without a number. */
  const bases: Record<string, (string | null)[]> = {
    '1.000656': [`${civil}; NQ 16/2023`],
    '1.000894': ['NQ 16/2023'],
    '1.001022': [civil],
    '1.001193': [`${civil}; NQ 16/2023`],
    '1.001612': [household, null],
    '1.004746': [civil],
    '1.004772': [civil],
    '1.004837': ['NQ 16/2023'],
    '1.004845': ['NQ 16/2023'],
    '1.004859': [civil],
    '1.004873': [civil],
    '1.004884': [civil],
    '1.005461': [civil],
    '1.012812': ['Thông báo Hải Phòng 07/2025'],
    '1.013225': [building],
    '1.013227': [building],
    '1.013228': [building],
    '2.000575': [household],
    '2.000635': ['TT 281/2016', null],
    '2.000720': [household],
    '2.000815': ['NQ 43/2025; TT 226/2016/TT-BTC', null],
    '2.000884': [null],
    '2.000913': [null],
    '2.000942': [null],
    '2.000992': [null],
    '2.001016': [null],
    '2.001035': [null],
    '2.001406': [null],
  };
  const ruled = procedures.filter(({ localRules }) => localRules.length > 0);

  it('stand at 28 procedures, each with its basis; every fee has one', () => {
    expect(Object.keys(bases)).toHaveLength(28);
    expect(
      Object.fromEntries(
        ruled.map(({ code, localRules }) => [code, localRules.map(({ basis }) => basis)]),
      ),
    ).toEqual(bases);
    for (const { code, localRules } of ruled) {
      for (const { subject, basis } of localRules) {
        if (subject === 'fee') expect(basis, code).not.toBeNull();
      }
    }
  });

  it('speak of an exemption only where the city grants one', () => {
    const free = ruled.filter(({ localRules }) =>
      localRules.some(({ text }) => /miễn/i.test(text)),
    );
    expect(free.map(({ code }) => code)).toEqual([
      '1.000656',
      '1.000894',
      '1.001193',
      '1.004837',
      '1.004845',
    ]);
    const zero = ruled.filter(({ localRules }) =>
      localRules.some(({ text }) => / 0 đồng/.test(text)),
    );
    expect(zero.map(({ code }) => code)).toEqual(['1.001612', '2.000575', '2.000720']);
  });

  it('are short sentences in both languages', () => {
    for (const { code, localRules } of ruled) {
      for (const { text, textEn } of localRules) {
        expect(text, code).toMatch(/^\p{Lu}.*\.$/u);
        expect(textEn, code).toMatch(/^[\p{Lu}\d].*\.$/u);
        expect(text, code).not.toMatch(/\d,\d{3}| đ(?!\p{L})|VND/u);
        for (const sentence of [text, textEn].flatMap((each) => each.split(/(?<=[.;]) /u)))
          expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
      }
    }
  });
});

describe('a broken catalogue', () => {
  const sound = {
    code: '1.001193',
    title: 'Thủ tục đăng ký khai sinh',
    field: 'Hộ tịch',
    provider: 'ward',
  };
  const read =
    (...list: unknown[]) =>
    () =>
      expandCatalogue({ ...file, procedures: list });
  const withMethod = (method: object) =>
    read({ ...sound, methods: [{ channel: 'online', ...method }] });

  it.each([
    ['a wrong code', read({ ...sound, code: '1.00119' }), '1.00119: code:'],
    ['no code', read(sound, { title: 'x' }), 'procedure 2: code:'],
    ['a duplicate', read(sound, sound), '1.001193: code: 1.001193 already stands'],
    [
      'an alias taken twice',
      read(
        { ...sound, aliases: ['9.000001'] },
        { ...sound, code: '1.000656', aliases: ['9.000001'] },
      ),
      '1.000656: aliases: 9.000001 already stands in procedure 1',
    ],
    [
      'a negative fee',
      withMethod({ fees: [{ amount: -8000, currency: 'VND' }] }),
      '1.001193: methods[0].fees[0].amount:',
    ],
    [
      'a fee of 0',
      withMethod({ fees: [{ amount: 0, currency: 'VND' }] }),
      '1.001193: methods[0].fees[0].amount:',
    ],
    [
      'thousands written as units',
      withMethod({ fees: [{ amount: 50, currency: 'VND' }] }),
      '1.001193: methods[0].fees[0].amount: must be at least 1000 đồng',
    ],
    [
      'a limit of 0 days',
      withMethod({ times: [{ amount: 0, unit: 'day' }] }),
      '1.001193: methods[0].times[0].amount:',
    ],
    [
      'a fee both published and in doubt',
      withMethod({ fees: [{ amount: 8000, currency: 'VND' }], feeInDoubt: true }),
      '1.001193: methods[0].fees:',
    ],
    [
      'a channel named twice',
      read({ ...sound, methods: [{ channel: 'online' }, { channel: 'online' }] }),
      '1.001193: methods:',
    ],
    ['a stray space', read({ ...sound, title: 'khai  sinh' }), '1.001193: title:'],
    ['decomposed text', read({ ...sound, title: 'hộ'.normalize('NFD') }), '1.001193: title:'],
    ['an unknown provider', read({ ...sound, provider: 'bank' }), '1.001193: provider:'],
    ['an unknown word', read({ ...sound, fee: 0 }), '1.001193: Unrecognized key: "fee"'],
    [
      'a foreign address',
      read({ ...sound, officialUrl: 'https://example.com/x' }),
      '1.001193: officialUrl:',
    ],
    ['another format', () => expandCatalogue({ ...file, format: 2 }), 'catalogue: format:'],
    ['no catalogue at all', () => expandCatalogue(null), 'catalogue:'],
  ])('with %s is refused, saying where', (_what, act, where) => {
    expect(act).toThrow(where);
  });

  it('tells all its faults at once', () => {
    const act = read({ ...sound, title: '' }, { ...sound, code: 'x' });
    expect(act).toThrow(/1\.001193: title:[\s\S]*x: code:/);
  });
});

describe('the version', () => {
  it('is short and follows the bytes', () => {
    expect(catalogueVersion(bytes)).toMatch(/^[0-9a-f]{12}$/);
    expect(catalogueVersion(bytes)).toBe(catalogueVersion(bytes.toString('utf8')));
    expect(catalogueVersion(bytes)).not.toBe(catalogueVersion(`${bytes.toString('utf8')} `));
  });
});
