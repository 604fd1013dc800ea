import { describe, expect, it } from 'vitest';
import type { OpeningHours } from '@motcua/sdk';
import { hoursByDay, isOpen } from '../../src/components/centre/hours.ts';
import { oddRowSentences } from '../../src/components/figures/odd-rows.ts';
import { rateText } from '../../src/components/figures/rate-text.ts';
import { readListQuery, toApiQuery } from '../../src/components/procedures/list-query.ts';
import { feeText, sourcesOf, timeText } from '../../src/components/procedures/method-text.ts';
import { address, procedureAddress } from '../../src/components/shared/links.ts';
import { isRefusal, problemCode } from '../../src/components/shared/problem.ts';

const published = <T>(value: T) =>
  ({ state: 'published', value, source: 'Cổng DVCQG', asOf: '2026-07-20' }) as const;

describe('time and fee of a procedure', () => {
  it('an unknown fee never reads as 0 or as free', () => {
    expect(feeText({ state: 'not-published', value: null })).toBe('Chưa công bố');
    expect(feeText({ state: 'to-be-verified', value: null })).toBe('Đang chờ xác minh');
    expect(feeText({ state: 'a-later-state', value: null })).toBe('Chưa công bố');
    expect(feeText(published([]))).toBe('Chưa công bố');
  });

  it('several values depend on the case', () => {
    const fees = [
      { amount: 2000, currency: 'VND' },
      { amount: 10, currency: 'USD' },
    ];
    expect(feeText(published(fees))).toBe('2.000 đồng hoặc 10 USD, tùy trường hợp');
    expect(timeText(published([{ amount: 1.5, unit: 'working-day' }]))).toBe('1,5 ngày làm việc');
  });

  it('a source is named once, with its date', () => {
    expect(
      sourcesOf([published(1), published(2), { state: 'not-published', value: null }]),
    ).toEqual(['Cổng DVCQG, 20/07/2026']);
  });
});

describe('rates', () => {
  it('carry what they are made of', () => {
    const rate = { percent: 74.4, numerator: 67, denominator: 90, interval: null, rule: '' };
    expect(rateText(rate)).toBe('74,4 % — 67 trên 90');
    expect(rateText({ ...rate, percent: null, numerator: 0, denominator: 0 })).toBe(
      'Không tính được (0 trên 0)',
    );
    expect(rateText({ ...rate, percent: null, numerator: null })).toBe('ẩn');
  });
});

describe('rows that had to be interpreted', () => {
  it('are told one sentence a reason, and only where there are any', () => {
    const none = {
      finishedWithoutDate: 0,
      openWithFinish: 0,
      finishedBeforeReceived: 0,
      withoutDueDate: 0,
      notCounted: 0,
    };
    expect(oddRowSentences(none)).toEqual([]);
    expect(oddRowSentences(null)).toEqual([]);
    expect(oddRowSentences({ ...none, notCounted: 1200 })[0]).toMatch(/^1\.200 dòng/);
  });
});

describe('opening hours', () => {
  const hours: OpeningHours[] = [
    { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
    { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '11:30' },
  ];

  it('run in the order of the week with their times in the order of the day', () => {
    expect(hoursByDay(hours).map(({ first, last, times }) => [first, last, times.length])).toEqual([
      [1, 5, 2],
      [6, 7, 0],
    ]);
    expect(hoursByDay(hours)[0]!.times[0]!.opens).toBe('07:00');
  });

  it.each([
    ['2025-07-11T07:00:00+07:00', true],
    ['2025-07-11T11:30:00+07:00', false],
    ['2025-07-11T16:59:00+07:00', true],
    ['2025-07-12T09:00:00+07:00', false],
    ['2025-07-13T23:30:00Z', false],
    ['2025-07-14T00:00:00Z', true],
  ])('hold in local time: %s', (instant, open) => {
    expect(isOpen(hours, Date.parse(instant))).toBe(open);
  });
});

describe('what the list of procedures is asked', () => {
  it('drops what cannot be asked and bounds the rest', () => {
    const query = readListQuery(
      new URLSearchParams({ q: 'a'.repeat(10_000), channel: 'fax', provider: 'ward', tu: '-3' }),
    );
    expect(query).toMatchObject({ channel: '', provider: 'ward', first: 1 });
    expect(query.q).toHaveLength(200);
    expect(toApiQuery(query)).toMatchObject({ channel: undefined, provider: 'ward' });
  });
});

describe('addresses and refusals', () => {
  it('leave empty values out and encode the rest', () => {
    expect(address('/thu-tuc', { q: '', field: 'Hộ tịch', tu: 26 })).toBe(
      '/thu-tuc?field=H%E1%BB%99+t%E1%BB%8Bch&tu=26',
    );
    expect(procedureAddress('../x')).toBe('/thu-tuc/..%2Fx');
  });

  it('know a refused question from a fault', () => {
    expect(problemCode({ code: 'api-problem', problem: { code: 'procedure-unknown' } })).toBe(
      'procedure-unknown',
    );
    expect(isRefusal({ code: 'input-refused' })).toBe(true);
    expect(isRefusal(new Error('disk'))).toBe(false);
  });
});
