import { describe, expect, it } from 'vitest';
import {
  monthsOf,
  periodName,
  readDate,
  readPeriod,
  wholeMonth,
} from '../../src/components/figures/period-query.ts';

const asked = (query: string) => readPeriod(new URLSearchParams(query));

describe('the period that an address asks for', () => {
  it('is the newest month when it says nothing, and empty fields say nothing', () => {
    expect(asked('')).toEqual({ kind: 'newest' });
    expect(asked('period=&from=&to=')).toEqual({ kind: 'newest' });
  });

  it('is a month, or two dates as people or programs write them', () => {
    expect(asked('period=2025-07')).toEqual({ kind: 'month', period: '2025-07' });
    expect(asked('period=2025-Q3')).toEqual({
      kind: 'dates',
      from: '2025-07-01',
      to: '2025-09-30',
    });
    expect(asked('period=2025')).toEqual({ kind: 'dates', from: '2025-01-01', to: '2025-12-31' });
    const dates = { kind: 'dates', from: '2025-07-01', to: '2025-07-11' };
    expect(asked('from=2025-07-01&to=2025-07-11')).toEqual(dates);
    expect(asked('from=1/7/2025&to=11/07/2025')).toEqual(dates);
  });

  it.each([
    'period=2025-13',
    'period=25',
    'period=2025-Q5',
    'from=2025-07-11&to=2025-07-01',
    'from=2025-07-11',
    'from=30/02/2025&to=01/03/2025',
    'from=hôm qua&to=hôm nay',
  ])('is refused with a sentence: %s', (query) => {
    const answer = asked(query);
    expect(answer.kind).toBe('wrong');
    expect(answer.kind === 'wrong' && answer.message).toMatch(/Ông\/bà/);
  });

  it('keeps what was typed, cut short', () => {
    const answer = asked(`from=${'9'.repeat(5000)}&to=x`);
    expect(answer.kind === 'wrong' && answer.from.length).toBe(20);
  });
});

describe('dates and periods in words', () => {
  it('read days before months', () => {
    expect(readDate('2/3/2025')).toBe('2025-03-02');
    expect(readDate('31/04/2025')).toBeNull();
  });

  it('name a whole month, a day, a range', () => {
    expect(periodName({ from: '2025-07-01', to: '2025-07-31' })).toBe('tháng 7 năm 2025');
    expect(periodName({ from: '2025-07-11', to: '2025-07-11' })).toBe('ngày 11/07/2025');
    expect(periodName({ from: '2025-07-01', to: '2025-07-11' })).toBe(
      'từ 01/07/2025 đến 11/07/2025',
    );
    expect(wholeMonth({ from: '2024-02-01', to: '2024-02-28' })).toBeNull();
  });

  it('list the months with data, newest first', () => {
    expect(monthsOf('2024-11-15', '2025-02')).toEqual(['2025-02', '2025-01', '2024-12', '2024-11']);
    expect(monthsOf(null, '2025-07')).toEqual(['2025-07']);
    expect(monthsOf(null, null)).toEqual([]);
    expect(monthsOf('1900-01-01', '2025-07')).toHaveLength(120);
  });
});
