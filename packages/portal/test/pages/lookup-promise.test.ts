import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { DossierDetail, HolidayList, Procedure, TimeLimit } from '@motcua/sdk';
import { addDays, basisOf, holidaysIn, nationalCalendar } from '@motcua/sdk/calendar';
import { reckonPromise } from '../../src/components/dossiers/promise.ts';

const hours = [
  { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '11:30' },
  { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
];
const years: HolidayList[] = [2026, 2027].map((year) => ({
  year,
  basis: basisOf(nationalCalendar(), year),
  days: holidaysIn(nationalCalendar(), year),
}));

const filed: DossierDetail = {
  procedure: { code: '1.001193', title: 'Thủ tục đăng ký khai sinh' },
  field: 'Hộ tịch',
  unit: null,
  channel: 'online',
  receivedAt: '2026-08-27T09:00:00+07:00',
  dueAt: '2026-09-08T17:00:00+07:00',
  dueIsWholeDay: false,
  finishedAt: null,
  returnedAt: null,
  overdue: false,
  supplements: [],
};
const days = (amount: number): TimeLimit => ({ amount, unit: 'working-day' });

type Rules = Pick<Procedure, 'methods' | 'localRules'>;
const fees = { state: 'not-published', value: null } as const;
const limited = (...limits: TimeLimit[]): Rules => ({
  methods: [
    {
      channel: 'online',
      timeLimits: { state: 'published', value: limits, source: 'Cổng', asOf: null },
      fees,
    },
    {
      channel: 'in-person',
      timeLimits: { state: 'published', value: [days(99)], source: 'Cổng', asOf: null },
      fees,
    },
  ],
  localRules: [],
});
const reckon = (
  procedure: Rules | null,
  detail: Partial<DossierDetail> = {},
  state = 'in-progress',
) => reckonPromise({ ...filed, ...detail }, state, { procedure, years, hours });

describe('a promised date', () => {
  it('is explained by the published limit of its own way to file, where that yields it', () => {
    const found = reckon(limited(days(5)))!;
    expect(found).toMatchObject({ basis: 'agrees', limits: [days(5)], span: null });
    expect(found.days.at(-1)).toMatchObject({ date: '2026-09-08', total: 5 });
  });

  it('is explained by the one of several limits that yields it', () => {
    expect(reckon(limited(days(3), days(5), days(30)))).toMatchObject({
      basis: 'agrees',
      limits: [days(5)],
      published: 3,
    });
  });

  it.each<[string, Rules | null]>([
    ['earlier', limited(days(7))],
    ['later', limited(days(3))],
    ['between', limited(days(3), days(30))],
    ['unpublished', { ...limited(), localRules: [] }],
    ['unpublished', null],
    [
      'local',
      {
        ...limited(days(5)),
        localRules: [{ subject: 'time-limit', text: 'a', textEn: 'a', basis: null }],
      },
    ],
  ])('is said to be %s, and how far off it is', (basis, procedure) => {
    const found = reckon(procedure)!;
    expect(found).toMatchObject({ basis, span: days(5) });
    expect(found.days.at(-1)!.date).toBe('2026-09-08');
  });

  it('is not said to have no published limit where only its own way to file has none', () => {
    expect(reckon(limited(days(5)), { channel: 'postal' })).toMatchObject({
      basis: 'unpublished',
      otherWays: [
        { channel: 'online', limits: [days(5)] },
        { channel: 'in-person', limits: [days(99)] },
      ],
    });
    expect(reckon(limited(days(5)))).toMatchObject({ otherWays: [] });
  });

  it('is explained, with that said, where late receipts are booked on the next working day', () => {
    const late = { receivedAt: '2026-08-27T17:11:00+07:00' };
    const found = reckon(limited(days(4)), late)!;
    expect(found).toMatchObject({ basis: 'agrees-next-day', limits: [days(4)], span: null });
    expect(found.days[1]).toMatchObject({ date: '2026-08-28', reason: 'deemed-receipt' });
    expect(reckon(limited(days(5)), late)).toMatchObject({ basis: 'agrees' });
    expect(reckon(limited(days(4)))).toMatchObject({ basis: 'later' });
  });

  it('is counted in the unit of the limits that it is compared with', () => {
    expect(reckon(limited({ amount: 5, unit: 'day' }))).toMatchObject({
      basis: 'later',
      span: { amount: 12, unit: 'day' },
    });
  });

  it('leaves out every pause for papers', () => {
    const pause = (from: string, until: string | null) => ({
      requestedAt: `${from}T08:00:00+07:00`,
      receivedAt: until && `${until}T08:00:00+07:00`,
      dueBefore: null,
      dueAfter: null,
    });
    const supplements = [pause('2026-09-03', '2026-09-04'), pause('2026-09-07', '2026-09-08')];
    expect(reckon(limited(days(5)), { supplements })).toMatchObject({
      basis: 'earlier',
      span: days(3),
    });
    expect(
      reckon(limited(days(5)), { supplements, dueAt: '2026-09-10T17:00:00+07:00' }),
    ).toMatchObject({ basis: 'agrees' });
  });

  it('is not reckoned while the citizen is waited for', () => {
    expect(reckon(limited(days(5)), {}, 'waiting-for-you')).toMatchObject({
      basis: 'waiting',
      days: [],
    });
    const open = {
      requestedAt: '2026-09-03T08:00:00+07:00',
      receivedAt: null,
      dueBefore: null,
      dueAfter: null,
    };
    expect(reckon(limited(days(5)), { supplements: [open] })).toMatchObject({ basis: 'waiting' });
  });

  it('is left alone where nothing can be told', () => {
    expect(reckon(limited(days(5)), { dueAt: null })).toBeNull();
    expect(reckon(limited(days(5)), { dueAt: '2026-08-26T17:00:00+07:00' })).toBeNull();
    expect(reckon(limited(days(5)), { dueAt: '2031-08-26T17:00:00+07:00' })).toBeNull();
  });

  it('stands alone: whatever the limits are, no later date is named', () => {
    const offset = fc.integer({ min: 0, max: 90 });
    const limits = fc.array(
      fc.record({
        amount: fc.integer({ min: 1, max: 60 }),
        unit: fc.constantFrom('working-day', 'day', 'hour'),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(offset, limits, (after, published) => {
        const date = addDays('2026-08-27', after);
        const found = reckon(limited(...published), { dueAt: `${date}T17:00:00+07:00` });
        expect(found).not.toBeNull();
        expect(found!.days.every((day) => day.date <= date)).toBe(true);
        if (found!.span !== null)
          expect(found!.days.filter(({ counted }) => counted > 0)).toHaveLength(found!.span.amount);
      }),
    );
  });
});
