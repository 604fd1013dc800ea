import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statistics } from '@motcua/sdk';
import { statistics as schema } from '@motcua/sdk/schemas';
import { statisticsOf } from '../../src/statistics/statistics.ts';
import { day, on, openDesk, record, ward, type Desk } from '../support/taking.ts';
import { bytes, head, ratingsHead, take } from '../feedback/support.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const read = (query = { from: '2025-08-01', to: '2025-08-10' }): Promise<Statistics> =>
  desk.store.snapshot((store) =>
    statisticsOf(store, ward, query, { now: on('2025-08-31'), language: 'vi' }),
  );
const ratings = (...lines: string[]) => take(desk.store, bytes(ratingsHead, ...lines));

describe('feedback in the figures', () => {
  it('is unknown until a file tells of a day, then none is none', async () => {
    expect((await read()).feedback).toBeNull();
    await take(desk.store, bytes(head), { period: { from: '2025-08-01', to: '2025-08-04' } });
    expect((await read()).feedback).toMatchObject({
      received: 0,
      answered: 0,
      coverage: { days: 4, of: 10 },
    });
    expect((await read({ from: '2025-08-05', to: '2025-08-09' })).feedback).toBeNull();
  });

  it('tells kinds, answers and their days, and counts days that two files tell of once', async () => {
    await take(
      desk.store,
      bytes(
        head,
        'A-1;Phản ánh;01/08/2025;Chờ lâu.;Đã sửa.;05/08/2025',
        'A-2;Kiến nghị;02/08/2025;Thêm ghế.;Đã đặt.;02/08/2025',
        'A-3;Kiến nghị;06/08/2025;Thêm quạt.;;',
      ),
    );
    await take(desk.store, bytes(head, 'A-4;Phản ánh;04/08/2025;Nóng.;;'), {
      period: { from: '2025-08-04', to: '2025-08-08' },
    });
    const answer = await read();
    expect(schema.safeParse(answer).error).toBeUndefined();
    expect(answer.feedback).toMatchObject({
      received: 4,
      remarks: 2,
      proposals: 2,
      answered: 2,
      open: 2,
      answeredShare: { percent: 50 },
      daysToAnswer: { median: 2, n: 2 },
      coverage: { days: 8, of: 10 },
    });
  });

  it('knows nothing of days that were still to come when the file came, nor after its undoing', async () => {
    await take(desk.store, bytes(head), {
      period: { from: '2025-08-01', to: '2025-08-31' },
      now: '2025-08-03',
    });
    expect((await read()).feedback?.coverage).toEqual({ days: 3, of: 10 });
    await desk.store.atomically((store) => store.undoFeedback(ward, 1, Date.now()));
    expect((await read()).feedback).toBeNull();
  });
});

describe('satisfaction in the figures', () => {
  it('is unknown until there are ratings, and tells no share of fewer than ten', async () => {
    expect((await read()).satisfaction).toBeNull();
    await ratings('01/08/2025;Quầy 1;7;1;1');
    expect((await read()).satisfaction).toMatchObject({
      ratings: 9,
      levels: null,
      satisfiedShare: { percent: null, numerator: null },
      desks: [{ desk: 'Quầy 1', ratings: null, levels: null }],
      least: 10,
      coverage: { days: 1, of: 10 },
    });
  });

  it('hides one small desk together with the next smallest, which the sum would give away', async () => {
    await ratings(
      '01/08/2025;Quầy 1;30;1;1',
      '01/08/2025;Quầy 2;3;0;1',
      '02/08/2025;quầy 3;10;2;0',
      '03/08/2025;Quầy 3;1;0;0',
    );
    const { satisfaction } = await read();
    expect(satisfaction).toMatchObject({
      ratings: 49,
      satisfiedShare: { percent: 89.8, numerator: 44, denominator: 49 },
    });
    expect(satisfaction?.satisfiedShare.interval).not.toBeNull();
    expect(satisfaction?.desks.map(({ desk, ratings: own }) => [desk, own])).toEqual([
      ['Quầy 1', 32],
      ['Quầy 2', null],
      ['Quầy 3', null],
    ]);
  });

  it('sets ratings against results returned, of the days for which both are known', async () => {
    const returned = (number: number, date: string) =>
      record(number, {
        status: 10,
        finishedAt: day('2025-08-01', 9),
        returnedAt: day(date, 10),
      });
    await desk.take(
      {
        records: [
          returned(1, '2025-08-04'),
          returned(2, '2025-08-04'),
          returned(3, '2025-08-05'),
          returned(4, '2025-08-06'),
          record(5, { status: 9, finishedAt: day('2025-08-04') }),
          record(6, { status: 7, finishedAt: day('2025-08-04'), returnedAt: day('2025-08-04') }),
        ],
      },
      { asOf: on('2025-08-06') - 3_600_000 },
    );
    await ratings(
      '04/08/2025;Quầy 1;1;0;0',
      '05/08/2025;Quầy 1;1;0;0',
      '06/08/2025;Quầy 1;9;0;0',
      '07/08/2025;Quầy 1;9;0;0',
    );
    // The data end within the 6th: how many came back on it is not known yet.
    expect((await read()).satisfaction?.responseRate).toMatchObject({
      numerator: 2,
      denominator: 3,
      percent: 66.7,
      interval: null,
    });
    expect(await desk.store.snapshot((store) => store.checkTallies(ward))).toEqual([]);
  });

  it('tells no share where there are more ratings than results', async () => {
    const back = {
      status: 10,
      finishedAt: day('2025-08-01', 9),
      returnedAt: day('2025-08-04', 10),
    };
    await desk.take({ records: [record(1, { ...back, status: 10 })] }, { asOf: on('2025-08-08') });
    await ratings('04/08/2025;Quầy 1;20;0;0');
    expect((await read()).satisfaction?.responseRate).toMatchObject({
      numerator: 20,
      denominator: 1,
      percent: null,
    });
  });

  it('tells no response rate where the register has no dates of return', async () => {
    await desk.take(
      { records: [record(1, { status: 9, finishedAt: day('2025-08-04') })] },
      { asOf: on('2025-08-08') },
    );
    await ratings('04/08/2025;Quầy 1;20;0;0');
    expect((await read()).satisfaction?.responseRate).toMatchObject({ numerator: null });
  });
});
