import { endOfDate, startOfDate } from '@motcua/sdk/calendar';
import { kindOfNothing } from '@motcua/sdk/figures';
import type { StatisticsQuery } from '@motcua/sdk';
import { describe, expect, it } from 'vitest';
import { statisticsOf } from '../../src/statistics/statistics.ts';
import { day, on, openDesk, record, ward } from '../support/taking.ts';

const told = async (
  records: Parameters<typeof record>[1][],
  query: StatisticsQuery,
  { asOf = on('2025-08-31'), now = on('2025-08-31') } = {},
) => {
  const desk = await openDesk();
  await desk.take({ records: records.map((part, at) => record(at + 1, part)) }, { asOf });
  const answer = await desk.store.snapshot((store) =>
    statisticsOf(store, ward, query, { now, language: 'vi' }),
  );
  await desk.close();
  return answer;
};

const august = { period: '2025-08' };
const finished = (date: string, hour = 8) => ({ status: 10 as const, finishedAt: day(date, hour) });

describe('two ways of counting', () => {
  it('differ by what did not end with a result, and say so in words', async () => {
    const { timeliness } = await told(
      [
        finished('2025-08-02'),
        { status: 7, finishedAt: day('2025-08-09') },
        { status: 5 },
        { status: 3 },
      ],
      august,
    );
    expect(timeliness!.official).toMatchObject({ percent: 100, numerator: 4, denominator: 4 });
    expect(timeliness!.lived).toMatchObject({ percent: 100, numerator: 1, denominator: 1 });
    expect(timeliness!.difference).toBe(
      'Cách thứ nhất tính thêm là đúng hạn: 1 đang giải quyết còn trong hạn, 1 công dân rút, 1 bị từ chối.',
    );
  });

  it('differ by a promise that was moved', async () => {
    const { timeliness } = await told(
      [{ ...finished('2025-08-06'), dueAt: day('2025-08-08', 17) }, finished('2025-08-02')],
      august,
    );
    expect(timeliness!.official).toMatchObject({ numerator: 2, denominator: 2 });
    expect(timeliness!.lived).toMatchObject({ percent: 50, numerator: 1, denominator: 2 });
    expect(timeliness!.rescheduled).toMatchObject({ numerator: 1, denominator: 2 });
    expect(timeliness!.difference).toContain(
      '1 hồ sơ kịp hạn đã dời nhưng trễ so với hẹn đầu tiên',
    );
  });

  it('agree where nothing lies between them', async () => {
    const { timeliness } = await told([finished('2025-08-02')], august);
    expect(timeliness!.difference).toBe('Kỳ này hai cách đếm cùng một số hồ sơ.');
  });
});

describe('waiting times', () => {
  it("keep the authority's clock and the citizen's apart", async () => {
    const supplement = {
      requestedAt: day('2025-08-03'),
      receivedAt: day('2025-08-07'),
      dueBefore: null,
      dueAfter: null,
    };
    const { waiting } = await told(
      [{ ...finished('2025-08-11'), supplements: [supplement] }, finished('2025-08-01', 16)],
      august,
    );
    expect(waiting!.whole.histogram).toEqual([
      { from: 0, to: 0, results: 1 },
      { from: 10, to: 10, results: 1 },
    ]);
    expect(waiting!.authority).toMatchObject({ results: 2, medianDays: 0, p90Days: 6 });
    expect(waiting!.citizen).toMatchObject({ results: 1, medianDays: 4, p90Days: 4 });
  });
});

describe('an answer of nothing', () => {
  const kind = async (query: StatisticsQuery, times?: Parameters<typeof told>[2]) => {
    const answer = await told([finished('2025-08-02')], query, times);
    const group = answer.groups?.find(({ then }) => !then || then.key === '2025-08-01');
    const value = group ? group.figures.received : (answer.figures?.refused ?? null);
    return kindOfNothing(answer, value);
  };

  it('is zero where the data cover the period', async () => {
    expect(await kind(august)).toBe('zero');
  });
  it('is no data yet where the period begins after the data', async () => {
    expect(await kind({ period: '2025-10' })).toBe('no-data-yet');
  });
  it('is a source out of sync where the data ended three days before', async () => {
    const asOf = on('2025-08-10');
    expect(await kind(august, { asOf, now: asOf + 3 * 86_400_000 })).toBe('zero');
    expect(await kind(august, { asOf, now: asOf + 3 * 86_400_000 + 1 })).toBe('out-of-sync');
    expect(await kind({ period: '2025-08' }, { asOf, now: on('2026-01-01') })).toBe('out-of-sync');
  });
  it('is hidden where few could be known', async () => {
    const from = '2025-08-01';
    expect(await kind({ from, to: '2025-08-06', groupBy: 'field' })).toBe('hidden');
    expect(await kind({ from, to: '2025-08-07', groupBy: 'field' })).toBeNull();
    // A day is a short period, however many there are.
    expect(await kind({ ...august, groupBy: 'field', thenBy: 'day' })).toBe('hidden');
    expect(await kind({ ...august, groupBy: 'day' })).toBeNull();
  });
});

describe('receipts by the hour', () => {
  it('stand on the weekday and hour of the local clock, at the counter apart', async () => {
    // 1 August 2025 was a Friday.
    const { load } = await told(
      [
        { receivedAt: day('2025-08-01', 7) },
        { receivedAt: day('2025-08-01', 7), channel: 'in-person' },
        { receivedAt: { at: startOfDate('2025-08-04'), wholeDay: true } },
        { receivedAt: { at: endOfDate('2025-08-03'), wholeDay: false } },
      ],
      august,
    );
    expect([load!.all[4]![7], load!.inPerson[4]![7], load!.all[6]![23]]).toEqual([2, 1, 1]);
    expect(load!.untimed).toBe(1);
    expect(load!.all.flat().reduce((a, b) => a + b)).toBe(3);
  });
});

describe('figures by day', () => {
  it('carry over what was open on days on which nothing happened', async () => {
    const { groups } = await told([{}, { receivedAt: day('2025-08-04') }, finished('2025-08-06')], {
      from: '2025-08-01',
      to: '2025-08-07',
      groupBy: 'day',
    });
    const rows = groups!.map(({ key, figures }) => [
      key.slice(8),
      figures.carriedOver,
      figures.received,
      figures.resolved,
    ]);
    expect(rows).toEqual([
      ['01', 0, 2, 0],
      ['02', 2, 0, 0],
      ['03', 2, 0, 0],
      ['04', 2, 1, 0],
      ['05', 3, 0, 0],
      ['06', 3, 0, 1],
      ['07', 2, 0, 0],
    ]);
  });
});
