import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apologiesOf } from '../../src/apologies/apologies.ts';
import { draftLetter } from '../../src/apologies/draft.ts';
import { workOf } from '../../src/apologies/duties.ts';
import type { Step } from '../../src/apologies/step.ts';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { day, on, openDesk, record, ward, type Desk } from '../support/taking.ts';
import { at, by, step } from './support.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ now: on('2025-09-30') });
});
afterEach(() => desk.close());

/** As a register tells it that knows no supplements and no earlier dates. */
const take = (date: string | null, asOf: string, part: Partial<DossierRecord> = {}) => {
  const due = date === null ? null : day(date, 17);
  const told = record(1, { dueAt: due, firstDueAt: due, ...part });
  return desk.take({ records: [told] }, { asOf: on(asOf) });
};
const done = (date: string) => ({ status: 9 as const, finishedAt: day(date, 10) });

const draft = (now: string, newDue?: string) =>
  step(desk.store, (store) => draftLetter(store, { dossier: record(1).code, newDue }, by(now)));
const work = async (now: string) => {
  const { items } = await desk.store.snapshot((store) =>
    workOf(store, ward, null, { now: at(now), calendar: by(now).calendar }),
  );
  return items.map(({ state, promised, daysLate }) => [state, promised, daysLate]);
};
const shown = async () => {
  const { items, owed } = await desk.store.snapshot((store) =>
    apologiesOf(store, ward, {}, { now: at('2025-09-30T08:00'), language: 'vi' }),
  );
  return { owed, items: items.map(({ state, originalDue }) => [state, originalDue]) };
};

const owes = (date: string) => ({ owed: 1, items: [['owed', date]] });
const nothing = { owed: 0, items: [] };

describe('a due date that the register moves', () => {
  it('after it had passed lifts no letter, which can be written', async () => {
    await take('2025-08-06', '2025-08-10');
    expect(await shown()).toEqual(owes('2025-08-06'));
    await take('2025-08-20', '2025-08-20', done('2025-08-19'));
    expect(await shown()).toEqual(owes('2025-08-06'));
    expect(await work('2025-08-20T08:00')).toEqual([['owed', '2025-08-06', 13]]);
    const { letter } = (await draft('2025-08-20T09:00')) as Step;
    expect(letter).toMatchObject({ promisedAt: day('2025-08-06', 17).at, newDue: null });
  });

  it('before it passes is a rescheduling, whose letter is due by the first promise', async () => {
    await take('2025-08-06', '2025-08-01');
    await take('2025-08-20', '2025-08-05');
    expect(await work('2025-08-05T18:00')).toEqual([['apology-due', '2025-08-06', 0]]);
    expect(await draft('2025-08-05T18:00', '2025-08-22')).toBe('rescheduled-in-register');
    await take('2025-08-20', '2025-08-08');
    expect(await shown()).toEqual(owes('2025-08-06'));
    expect(await draft('2025-08-08T18:00', '2025-08-20')).toMatchObject({
      letter: { promisedAt: day('2025-08-06', 17).at, newDue: '2025-08-20' },
    });
  });

  it('and does not keep either leaves a letter without a new date: a second would not be lawful', async () => {
    await take('2025-08-06', '2025-08-10');
    await take('2025-08-20', '2025-08-11');
    expect(await draft('2025-08-11T18:00')).toBe('promise-needed');
    await take('2025-08-20', '2025-08-25');
    expect(await draft('2025-08-25T18:00', '2025-08-28')).toBe('rescheduled-in-register');
    expect(await draft('2025-08-25T18:00')).toMatchObject({ letter: { newDue: null } });
  });

  it('away altogether lifts no letter either', async () => {
    await take('2025-08-06', '2025-08-05');
    await take(null, '2025-08-20');
    expect(await shown()).toEqual(owes('2025-08-06'));
    await take(null, '2025-08-22', done('2025-08-21'));
    expect(await shown()).toEqual(owes('2025-08-06'));
    expect(await draft('2025-08-22T18:00')).toMatchObject({ letter: { newDue: null } });
  });

  it('and that was kept at first owes nothing', async () => {
    await take('2025-08-06', '2025-08-01');
    await take('2025-08-20', '2025-08-08', done('2025-08-06'));
    expect(await shown()).toEqual(nothing);
    expect(await draft('2025-08-08T18:00')).toBe('not-late');
  });
});

describe('a due date that moved while the citizen was waited for', () => {
  it('lawfully began anew', async () => {
    await take('2025-08-06', '2025-08-04');
    await take('2025-08-06', '2025-08-08', { status: 5 });
    await take('2025-08-06', '2025-08-09', { status: 5, unit: 'Phòng Tư pháp' });
    await take('2025-08-20', '2025-08-12');
    expect(await shown()).toEqual(nothing);
    expect(await work('2025-08-12T08:00')).toEqual([]);
    await take('2025-08-20', '2025-08-22');
    expect(await shown()).toEqual(owes('2025-08-20'));
    expect(await draft('2025-08-22T18:00', '2025-08-20')).toBe('promise-too-early');
    expect(await draft('2025-08-22T18:00', '2025-08-28')).toMatchObject({
      letter: { promisedAt: day('2025-08-20', 17).at },
    });
  });

  it('lifts no letter that a file had shown to be owed before', async () => {
    await take('2025-08-06', '2025-08-08');
    await take('2025-08-06', '2025-08-09', { status: 5 });
    await take('2025-08-20', '2025-08-12');
    expect(await shown()).toEqual(owes('2025-08-06'));
  });
});
