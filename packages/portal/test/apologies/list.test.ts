import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { monthPeriod, type Period } from '@motcua/sdk/calendar';
import type { ApologyList } from '@motcua/sdk';
import { apologiesOf, apologyOf } from '../../src/apologies/apologies.ts';
import { draftLetter } from '../../src/apologies/draft.ts';
import { workOf } from '../../src/apologies/duties.ts';
import { publishLetter } from '../../src/apologies/publish.ts';
import { signLetter } from '../../src/apologies/sign.ts';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { statisticsOf } from '../../src/statistics/statistics.ts';
import { day, on, openDesk, record, ward, type Desk } from '../support/taking.ts';
import { at, by } from './support.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ now: on('2025-09-30') });
});
afterEach(() => desk.close());

const take = (records: DossierRecord[], asOf: string) => desk.take({ records }, { asOf: on(asOf) });

/** Drafts, signs and publishes at once. */
const publish = async (number: number, newDue: string | undefined, now: string) => {
  const step = await desk.store.atomically((store) =>
    draftLetter(store, { dossier: record(number).code, newDue }, by(now)),
  );
  const { id } = step.letter;
  await desk.store.atomically((store) =>
    signLetter(store, id, { number: `${number}/TXL`, office: 'Chủ tịch' }, by(now)),
  );
  await desk.store.atomically((store) => publishLetter(store, id, by(now)));
};

const list = (query = {}, language: 'vi' | 'en' = 'vi'): Promise<ApologyList> =>
  desk.store.snapshot((store) =>
    apologiesOf(store, ward, query, { now: at('2025-09-30T08:00'), language }),
  );

const due = (date: string) => ({ dueAt: day(date, 17), firstDueAt: day(date, 17) });

const finished = (date: string) => ({ status: 9 as const, finishedAt: day(date, 10) });

const done = (number: number, date: string, hour = 10) =>
  record(number, { status: 9, finishedAt: day(date, hour) });

describe('the list of a period', () => {
  it('of a month without lateness says so over how many dossiers', async () => {
    await take([done(1, '2025-08-04'), record(2, due('2025-08-29'))], '2025-08-20');
    expect(await list()).toMatchObject({ items: [], owed: 0, dossiers: 2 });
    expect((await list()).figures).toMatchObject({
      lettersInTime: { percent: null, denominator: 0 },
      promisesKept: { percent: null, denominator: 0 },
      daysToLetter: { median: null, n: 0 },
    });
  });

  it('knows nothing of a month without data, and does not call it zero', async () => {
    await take([done(1, '2025-08-04')], '2025-08-20');
    expect(await list({ period: '2025-09' })).toMatchObject({
      items: [],
      owed: null,
      dossiers: null,
      figures: null,
    });
  });

  it('shows each late dossier once: with its letter, or as owed with its days', async () => {
    await take([record(1), record(2)], '2025-08-01');
    await publish(1, '2025-08-06', '2025-08-01T16:00');
    await take(
      [record(1), record(2), done(3, '2025-08-06', 9), done(4, '2025-08-04')],
      '2025-08-07',
    );
    const { items, owed, total } = await list();
    expect([total, owed]).toEqual([3, 2]);
    expect(items.map(({ number, state, daysLate }) => [number, state, daysLate])).toEqual(
      expect.arrayContaining([
        ['1/TXL', 'broken', 3],
        [null, 'owed', 3],
        [null, 'owed', 2],
      ]),
    );
  });

  it('shows a draft and a signed letter to nobody: the apology is owed until it is published', async () => {
    await take([record(1)], '2025-08-07');
    await desk.store.atomically((store) =>
      draftLetter(store, { dossier: record(1).code, newDue: '2025-08-12' }, by('2025-08-07T18:00')),
    );
    expect((await list()).items).toMatchObject([{ state: 'owed', number: null }]);
    await desk.store.atomically((store) =>
      signLetter(store, 1, { number: '1/TXL', office: 'Chủ tịch' }, by('2025-08-07T19:00')),
    );
    expect((await list()).items).toMatchObject([{ state: 'owed', number: null }]);
    const found = desk.store.snapshot((store) =>
      apologyOf(store, ward, '1/TXL', { now: at('2025-08-08T08:00'), language: 'vi' }),
    );
    expect(await found).toBeNull();
  });

  it('tells what became of a promise without anybody settling it', async () => {
    await take([record(1)], '2025-08-01');
    await publish(1, '2025-08-06', '2025-08-01T16:00');
    expect((await list()).items).toMatchObject([{ state: 'published', late: false }]);
    await take([record(1)], '2025-08-07');
    expect((await list()).items).toMatchObject([{ state: 'broken', late: true }]);
  });

  it('holds a letter of the period whose dossier was not late in the end, but not among the late', async () => {
    await take([record(1)], '2025-08-01');
    await publish(1, '2025-08-06', '2025-08-01T16:00');
    await take([done(1, '2025-08-04')], '2025-08-10');
    const { items, figures } = await list();
    expect(items).toMatchObject([{ state: 'kept', late: false, finished: true }]);
    expect(figures?.lettersInTime.denominator).toBe(0);
    expect(figures?.promisesKept).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('names no procedure that is not the catalogue’s: registers write people into titles', async () => {
    await take(
      [record(1, { procedureCode: null, procedureTitle: 'Đơn của bà Canary' })],
      '2025-08-07',
    );
    const vi = JSON.stringify(await list());
    expect(vi).not.toContain('Canary');
    expect(vi).toContain('Thủ tục chưa có trong danh mục');
    expect(JSON.stringify(await list({}, 'en'))).toContain('not in the catalogue');
  });
});

describe('the figures', () => {
  it('count what they say: in time by the law, days to the letter, promises kept', async () => {
    await take(
      [1, 2, 3, 4].map((n) => record(n)),
      '2025-08-01',
    );
    // Due on Monday the 4th: the 3rd is the last day in time.
    await publish(1, '2025-08-06', '2025-08-03T23:59');
    await publish(2, '2025-08-06', '2025-08-04T00:00');
    await publish(3, '2025-08-15', '2025-08-05T09:00');
    await take([done(1, '2025-08-06'), done(2, '2025-08-07'), record(3), record(4)], '2025-08-10');
    const { figures, late, owed } = await list();
    expect([late, owed]).toEqual([4, 1]);
    expect(figures).toMatchObject({
      lettersInTime: { numerator: 1, denominator: 4, percent: 25 },
      promisesKept: { numerator: 1, denominator: 2, percent: 50 },
      daysToLetter: { median: 0, n: 3 },
    });
    expect(figures?.daysToLetter.rule).toMatch(/trung vị/);
  });
});

describe('a letter of the period', () => {
  it('about a dossier that ended before it is listed, and counts in no figure of its dossiers', async () => {
    const july = { receivedAt: day('2025-07-21'), ...due('2025-07-28') };
    await take(
      [record(1, { ...july, ...finished('2025-07-30') }), done(2, '2025-08-07')],
      '2025-08-10',
    );
    await publish(1, undefined, '2025-08-11T09:00');
    const { items, total, late, owed, figures } = await list({ period: '2025-08' });
    expect([total, late, owed, items.length]).toEqual([2, 1, 1, 2]);
    expect(figures?.lettersInTime).toMatchObject({ numerator: 0, denominator: 1 });
    expect(await list({ period: '2025-07' })).toMatchObject({ total: 1, late: 1, owed: 0 });
  });

  it('whose dossier went late only after it is late in the next', async () => {
    const september = due('2025-09-01');
    await take([record(1, september)], '2025-08-29');
    await publish(1, '2025-09-03', '2025-08-29T09:00');
    await take([record(1, september)], '2025-09-10');
    expect(await list({ period: '2025-08' })).toMatchObject({ total: 1, late: 0, owed: 0 });
    expect(await list({ period: '2025-09' })).toMatchObject({ total: 1, late: 1, owed: 0 });
  });

  it('that promises a new date is a moved date, though the register says nothing of it', async () => {
    const rescheduled = async (period: string) => {
      const { timeliness } = await desk.store.snapshot((store) =>
        statisticsOf(store, ward, { period }, { now: at('2025-09-30T08:00'), language: 'vi' }),
      );
      return [timeliness!.rescheduled.numerator, timeliness!.rescheduled.denominator];
    };
    await take([record(1), record(2)], '2025-08-01');
    expect(await rescheduled('2025-08')).toEqual([0, 2]);
    await publish(1, '2025-08-06', '2025-08-01T16:00');
    expect(await rescheduled('2025-08')).toEqual([1, 2]);
    // The register follows: it is the same move.
    await take([record(1, due('2025-08-06')), record(2)], '2025-08-02');
    expect(await rescheduled('2025-08')).toEqual([1, 2]);
    await take([done(1, '2025-08-06'), record(2)], '2025-09-10');
    expect(await rescheduled('2025-09')).toEqual([0, 1]);
  });
});

describe('the work list', () => {
  const items = (now: string, period: Period | null = null) =>
    desk.store.snapshot(
      async (store) =>
        (await workOf(store, ward, period, { now: at(now), calendar: by(now).calendar })).items,
    );
  const numberOf = (dossier: string) => Number(dossier.slice(-4));
  const work = async (now: string) =>
    (await items(now)).map(({ state, dossier, id }) => [state, numberOf(dossier), id]);

  it('says what will be late, what is due, what is owed and which letters are on their way', async () => {
    await take(
      [
        record(1),
        record(2, { ...due('2025-08-11') }),
        record(3, due('2025-08-12')),
        record(4, due('2025-08-13')),
        record(5, { ...due('2025-08-11'), status: 5 }),
        record(6, { ...due('2025-08-11'), status: 9, finishedAt: day('2025-08-08') }),
        record(7, { ...due('2025-08-11') }),
      ],
      '2025-08-08',
    );
    await desk.store.atomically((store) =>
      draftLetter(store, { dossier: record(7).code, newDue: '2025-08-13' }, by('2025-08-08T09:00')),
    );
    expect(await work('2025-08-08T18:00')).toEqual([
      ['owed', 1, null],
      ['apology-due', 2, null],
      ['expected-late', 3, null],
      ['drafted', 7, 1],
    ]);
  });

  it('forgets nobody who went late in a month that is over', async () => {
    await take(
      [
        record(1, {
          ...due('2025-07-28'),
          receivedAt: day('2025-07-25'),
          ...finished('2025-07-30'),
        }),
        record(2, {
          ...due('2025-07-28'),
          receivedAt: day('2025-07-25'),
          ...finished('2025-08-05'),
        }),
        record(3, { receivedAt: day('2025-08-11'), ...due('2025-08-29') }),
      ],
      '2025-08-12',
    );
    const late = async (period: Period | null) =>
      (await items('2025-08-12T18:00', period)).map(({ state, dossier, daysLate }) => [
        state,
        numberOf(dossier),
        daysLate,
      ]);
    const both = [
      ['owed', 1, 2],
      ['owed', 2, 8],
    ];
    expect(await late(null)).toEqual(both);
    expect(await late(monthPeriod('2025-07'))).toEqual(both);
    expect(await late(monthPeriod('2025-08'))).toEqual([both[1]]);
    expect(await late(monthPeriod('2025-09'))).toEqual([]);
  });

  it('forgets what is done: a settled promise, and a letter that promised nothing', async () => {
    await take([done(1, '2025-08-06')], '2025-08-10');
    await publish(1, undefined, '2025-08-11T09:00');
    expect(await work('2025-08-11T18:00')).toEqual([]);
  });
});
