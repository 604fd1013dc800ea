import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, PartialEntry } from '../../src/catalogue/entry.ts';
import { asInForce } from '../../src/catalogue/in-force.ts';
import type { CatalogueLayer, LayerName } from '../../src/catalogue/layer.ts';
import { mergeLayers } from '../../src/catalogue/merge.ts';

const code = '1.001193';
const whole: PartialEntry = {
  code,
  title: 'Đăng ký khai sinh',
  field: 'Hộ tịch',
  provider: 'ward',
  asOf: '2026-07-20',
};
const fee = (amount: number): PartialEntry['methods'] => [
  { channel: 'in-person', fees: [{ amount, currency: 'VND' }] },
];
const layer = (name: LayerName, ...entries: Entry[]): CatalogueLayer => ({
  name,
  label: name,
  digest: '',
  origin: 'file',
  takenAt: 0,
  entries,
});
const merged = (...layers: CatalogueLayer[]) => mergeLayers(layers).procedures[0]!;
const feeOf = (...layers: CatalogueLayer[]) => merged(...layers).methods[0]!.fees;

describe('what several sources say', () => {
  it('the newer national value is shown with its source and date, the older beside it', () => {
    const procedure = merged(
      layer('base', { ...whole, methods: fee(8_000) }),
      layer('gateway', { code, asOf: '2026-11-01', methods: fee(5_000) }),
    );
    expect(procedure.methods[0]?.fees).toEqual({
      state: 'published',
      value: [{ amount: 5_000, currency: 'VND' }],
      source: 'gateway',
      asOf: '2026-11-01',
    });
    expect(procedure.differences).toEqual([
      {
        field: 'fees',
        channel: 'in-person',
        shown: { state: 'published', value: '5.000 đồng', source: 'gateway', asOf: '2026-11-01' },
        other: { state: 'published', value: '8.000 đồng', source: 'base', asOf: '2026-07-20' },
      },
    ]);
  });

  it('a local decision beats a newer national value, and its number is the source', () => {
    const ward = layer('ward', {
      code,
      basis: 'NQ 12/2026/NQ-HĐND',
      asOf: '2026-01-01',
      methods: fee(1_000),
    });
    const national = layer('gateway', { ...whole, asOf: '2026-11-01', methods: fee(5_000) });
    expect(feeOf(national, ward)).toMatchObject({
      value: [{ amount: 1_000 }],
      source: 'NQ 12/2026/NQ-HĐND',
    });
    expect(merged(national, ward).differences).toMatchObject([
      { field: 'fees', other: { source: 'gateway' } },
    ]);
  });

  it('a local decision about one way to file takes no other way away', () => {
    const base = layer('base', { ...whole, methods: [{ channel: 'online' }, ...fee(8_000)!] });
    const ward = layer('ward', { code, methods: fee(1_000) });
    expect(merged(base, ward).channels).toEqual(['online', 'in-person']);
    expect(
      merged(base, layer('gateway', { code, asOf: '2026-11-01', methods: fee(1) })).channels,
    ).toEqual(['in-person']);
  });

  it('a doubt takes no published value away, and a doubt alone says so', () => {
    const doubt: PartialEntry = {
      code,
      asOf: '2026-11-01',
      methods: [{ channel: 'in-person', feeInDoubt: true }],
    };
    expect(
      feeOf(layer('base', { ...whole, methods: fee(8_000) }), layer('portal', doubt)),
    ).toMatchObject({ value: [{ amount: 8_000 }], source: 'base' });
    expect(feeOf(layer('base', whole), layer('portal', doubt))).toEqual({
      state: 'to-be-verified',
      value: null,
    });
  });

  it('a status is kept: not applicable is not the same as not published', () => {
    const procedure = merged(layer('base', { ...whole, status: { results: 'not-applicable' } }));
    expect(procedure.results).toEqual({ state: 'not-applicable', value: null });
    expect(procedure.subjects).toEqual({ state: 'not-published', value: null });
  });

  it('the same in another order is no difference', () => {
    const [a, b] = ['123/2015/NĐ-CP', '60/2014/QH13'];
    const procedure = merged(
      layer('base', { ...whole, legalBasis: [a, b] }),
      layer('portal', { code, legalBasis: [b, a] }),
    );
    expect(procedure.differences).toEqual([]);
  });

  it('the field stays the one that figures are grouped by, whatever a live source calls it', () => {
    const live = layer('gateway', { code, asOf: '2026-11-01', field: 'HỘ TỊCH (BTP)' });
    expect(merged(layer('base', whole), live).field).toBe('Hộ tịch');
  });

  it('a code without title, field or provider is not shown but told', () => {
    const { procedures, unplaced } = mergeLayers([layer('portal', { code, title: 'Tên' })]);
    expect(procedures).toEqual([]);
    expect(unplaced).toEqual([{ code, missing: ['field', 'provider'] }]);
  });

  it('a code that was taken down leads to the one in its place, and to no other', () => {
    const { procedures, successors } = mergeLayers([
      layer(
        'base',
        whole,
        { ...whole, code: '2.000986' },
        { ...whole, code: '3.000722', aliases: ['9.000001'] },
        { ...whole, code: '3.000723', aliases: ['9.000001', '2.000986'] },
      ),
      layer('ward', { code: '2.000986', withdrawn: true, successor: '3.000722' }),
    ]);
    expect(procedures.map((each) => [each.code, each.aliases])).toEqual([
      [code, []],
      ['3.000722', ['9.000001', '2.000986']],
      ['3.000723', []],
    ]);
    expect(successors.get('2.000986')).toBe('3.000722');
  });

  it('does not depend on the order in which the sources come', () => {
    const entry = (name: LayerName) =>
      fc
        .record({
          amount: fc.constantFrom(1_000, 2_000, 3_000),
          asOf: fc.option(fc.constantFrom('2026-01-01', '2026-02-01'), { nil: undefined }),
          title: fc.constantFrom('Một', 'Hai'),
        })
        .map(({ amount, asOf, title }) => {
          const told = { ...whole, title, methods: fee(amount) };
          if (asOf === undefined) delete (told as PartialEntry).asOf;
          else told.asOf = asOf;
          return layer(name, told);
        });
    const names = ['base', 'portal', 'gateway', 'ward'] as const;
    fc.assert(
      fc.property(
        fc.tuple(...names.map(entry)),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (layers, order) => {
          expect(mergeLayers(order.map((at) => layers[at]!))).toEqual(mergeLayers(layers));
          const shown = feeOf(...layers);
          // Whoever else published something other than what is shown is told as a difference.
          const ward = layers[3]!.entries[0] as PartialEntry;
          expect(shown.value).toEqual(ward.methods![0]!.fees);
          const others = layers
            .map(({ entries }) => (entries[0] as PartialEntry).methods![0]!.fees![0]!.amount)
            .filter((amount) => amount !== shown.value![0]!.amount);
          const told = merged(...layers).differences!.filter(({ field }) => field === 'fees');
          expect(told).toHaveLength(others.length);
        },
      ),
    );
  });
});

describe('a decision of the city that sets a value', () => {
  const rule = {
    subject: 'fee' as const,
    text: 'Lệ phí là 0 đồng.',
    textEn: 'The fee is 0 VND.',
    basis: 'NQ 12/2026/NQ-HĐND',
    from: '2026-08-08',
    until: '2031-12-31',
    sets: { fees: [{ amount: 0, currency: 'VND' as const }] },
  };
  const procedure = merged(layer('base', { ...whole, methods: fee(150_000)!, localRules: [rule] }));

  it.each([
    ['2026-08-07', 150_000],
    ['2026-08-08', 0],
    ['2031-12-31', 0],
    ['2032-01-01', 150_000],
  ])('on %s the fee is %i', (today, amount) => {
    const { methods, differences, localRules } = asInForce(procedure, today);
    expect(methods[0]?.fees.value).toEqual([{ amount, currency: 'VND' }]);
    expect(differences).toHaveLength(amount === 0 ? 1 : 0);
    expect(localRules[0]).not.toHaveProperty('sets');
  });

  it('keeps the national value beside its own', () => {
    expect(asInForce(procedure, '2026-11-23').differences).toEqual([
      {
        field: 'fees',
        channel: 'in-person',
        shown: {
          state: 'published',
          value: '0 đồng',
          source: 'NQ 12/2026/NQ-HĐND',
          asOf: '2026-08-08',
        },
        other: { state: 'published', value: '150.000 đồng', source: 'base', asOf: '2026-07-20' },
      },
    ]);
    expect(procedure.methods[0]?.fees.value).toEqual([{ amount: 150_000, currency: 'VND' }]);
  });

  it('sets it for the channels that it names only', () => {
    const two = merged(
      layer('base', {
        ...whole,
        methods: [{ channel: 'online', feeInDoubt: true }, ...fee(150_000)!],
        localRules: [{ ...rule, sets: { ...rule.sets, channels: ['in-person'] } }],
      }),
    );
    expect(asInForce(two, '2026-11-23').methods.map(({ fees }) => fees.state)).toEqual([
      'to-be-verified',
      'published',
    ]);
  });
});
