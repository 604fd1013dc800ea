import type { ApologyDraft } from '@motcua/sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workOf } from '../../src/apologies/duties.ts';
import { draftLetter } from '../../src/apologies/draft.ts';
import { dropLetter } from '../../src/apologies/drop.ts';
import { letterAsPublic } from '../../src/apologies/public-letter.ts';
import { publishLetter } from '../../src/apologies/publish.ts';
import { settleLetter, settleLetters } from '../../src/apologies/settle.ts';
import { signLetter } from '../../src/apologies/sign.ts';
import type { Step } from '../../src/apologies/step.ts';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { day, on, openDesk, record, ward, type Desk } from '../support/taking.ts';
import { by, step } from './support.ts';

let desk: Desk;

/** Due on Monday 4 August 2025 at 17:00, unless told; looked at as of 1 August. */
const have = (part: Partial<DossierRecord> = {}, asOf = '2025-08-01') =>
  desk.take({ records: [record(1, part)] }, { asOf: on(asOf) });

const draft = (part: Partial<ApologyDraft> = {}, now = '2025-08-01T15:00') =>
  step(desk.store, (store) =>
    draftLetter(store, { dossier: record(1).code, newDue: '2025-08-06', ...part }, by(now)),
  );
const sign = (part = {}, now = '2025-08-01T16:00', id = 1) =>
  step(desk.store, (store) =>
    signLetter(store, id, { number: '12/TXL-UBND', office: 'Chủ tịch', ...part }, by(now)),
  );
const publish = (now = '2025-08-01T16:30', id = 1) =>
  step(desk.store, (store) => publishLetter(store, id, by(now, 'token:3')));
const settle = (now = '2025-08-30T09:00', id = 1) =>
  step(desk.store, (store) => settleLetter(store, id, by(now)));
const drop = (now = '2025-08-30T09:00', id = 1) =>
  step(desk.store, (store) => dropLetter(store, id, by(now)));
const letters = () => desk.store.snapshot((store) => store.letters(ward));

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

describe('a draft', () => {
  it('is filled in from the dossier', async () => {
    await have({ unit: 'Phòng Văn hóa - Xã hội' });
    const { letter, changed } = (await draft({ explanation: '  Mất kết nối  hai ngày ' })) as Step;
    expect(changed).toBe(true);
    expect(letter).toMatchObject({
      id: 1,
      dossierCode: record(1).code,
      reason: 'overdue',
      explanation: 'Mất kết nối hai ngày',
      procedure: { code: '2.000815' },
      unit: 'Phòng Văn hóa - Xã hội',
      promisedAt: day('2025-08-04', 17).at,
      newDue: '2025-08-06',
      signed: null,
      publishedAt: null,
    });
  });

  it('is filled in anew while nobody has signed it, as the same letter', async () => {
    await have();
    await draft();
    expect(await draft({ newDue: '2025-08-07' })).toMatchObject({ letter: { id: 1 } });
    expect(await letters()).toHaveLength(1);
    expect((await letters())[0]?.newDue).toBe('2025-08-07');
    expect(await draft({ newDue: '2025-08-07' })).toMatchObject({ changed: false });
  });

  it('drafted again keeps what is not given again, and says what changed', async () => {
    await have();
    const before = { reason: 'wrong-entry', explanation: 'Mất kết nối', unit: 'Tổ Một cửa' };
    await draft(before);
    expect(await draft({ newDue: '2025-08-07' })).toMatchObject({ changes: ['newDue'] });
    expect((await letters())[0]).toMatchObject({ ...before, newDue: '2025-08-07' });
    expect(await draft({ newDue: undefined, unit: ' ' })).toMatchObject({ changes: ['unit'] });
    expect((await letters())[0]).toMatchObject({ ...before, unit: null, newDue: '2025-08-07' });
  });

  it('drafted again after the dossier was finished late promises no date any more', async () => {
    await have();
    await draft({ explanation: 'Mất kết nối' });
    await have({ status: 9, finishedAt: day('2025-08-05', 9) }, '2025-08-05');
    expect(await draft({ newDue: undefined })).toMatchObject({
      changes: ['newDue'],
      letter: { newDue: null, explanation: 'Mất kết nối' },
    });
  });

  it('is signed with the due date that the register has, or drafted again before', async () => {
    await have();
    await draft({ newDue: '2025-08-14' });
    const moved = day('2025-08-12', 17);
    const supplement = { requestedAt: null, receivedAt: null, dueBefore: null, dueAfter: moved };
    await have({ dueAt: moved, supplements: [supplement] as never }, '2025-08-02');
    expect(await sign()).toBe('draft-outdated');
    expect(await draft({ newDue: undefined })).toMatchObject({ changes: ['promisedAt'] });
    expect(await sign()).toMatchObject({ letter: { promisedAt: moved.at } });
  });

  it.each<[string, string, Partial<DossierRecord>, Partial<ApologyDraft>]>([
    ['an unknown dossier', 'dossier-unknown', {}, { dossier: 'H24.113-250801-9999' }],
    ['a dossier that was not accepted', 'dossier-not-accepted', { status: 3 }, {}],
    ['no due date', 'due-unknown', { dueAt: null, firstDueAt: null }, {}],
    ['no new date for an open dossier', 'promise-needed', {}, { newDue: undefined }],
    ['a new date that is not later', 'promise-too-early', {}, { newDue: '2025-08-04' }],
    ['a new date on a Saturday', 'promise-on-day-off', {}, { newDue: '2025-08-09' }],
    ['a new date on National Day', 'promise-on-day-off', {}, { newDue: '2025-09-02' }],
    ['an unknown reason', 'reason-unknown', {}, { reason: 'weather' }],
    ['“other” without a word', 'explanation-needed', {}, { reason: 'other', explanation: ' ' }],
    [
      'lateness of what was finished in time',
      'not-late',
      { status: 9, finishedAt: day('2025-08-01', 10) },
      { newDue: undefined },
    ],
    [
      'a new date for what is finished',
      'promise-without-use',
      { status: 9, finishedAt: day('2025-08-01', 10) },
      { reason: 'wrong-entry' },
    ],
  ])('of %s is refused and leaves nothing', async (_, code, dossier, input) => {
    await have(dossier);
    expect(await draft(input)).toBe(code);
    expect(await letters()).toEqual([]);
    expect(await desk.store.snapshot((store) => store.audit(ward))).toEqual([]);
  });

  it('of what was finished late needs no new date', async () => {
    await have({ status: 9, finishedAt: day('2025-08-07', 10) }, '2025-08-10');
    expect(await draft({ newDue: undefined }, '2025-08-11T09:00')).toMatchObject({
      letter: { newDue: null },
    });
  });

  it('promises nothing that lies in the past', async () => {
    await have({}, '2025-08-20');
    expect(await draft({ newDue: '2025-08-06' }, '2025-08-07T08:00')).toBe('promise-too-early');
  });

  it('after a supplement of the citizen answers for the date that it moved to', async () => {
    const moved = day('2025-08-12', 17);
    await have({
      dueAt: moved,
      supplements: [
        {
          requestedAt: null,
          receivedAt: null,
          dueBefore: day('2025-08-04', 17),
          dueAfter: moved,
        },
      ] as never,
    });
    expect(await draft({ newDue: '2025-08-12' })).toBe('promise-too-early');
    expect(await draft({ newDue: '2025-08-14' })).toMatchObject({
      letter: { promisedAt: moved.at },
    });
  });
});

describe('the unit of a letter', () => {
  it('is no place for a person', async () => {
    await have();
    expect(await draft({ unit: 'Bà Thử, 0912 345 678' })).toBe('unit-personal');
    expect(await letters()).toEqual([]);
  });
});

describe('a second rescheduling', () => {
  it('is refused once a letter with a new date is signed', async () => {
    await have();
    await draft();
    await sign();
    expect(await draft({ newDue: '2025-08-08' })).toBe('second-rescheduling');
    await publish();
    expect(await draft({ newDue: '2025-08-08' })).toBe('second-rescheduling');
    expect(await draft({ newDue: undefined, reason: 'wrong-entry' })).toBe('one-letter');
    expect((await letters()).map(({ newDue }) => newDue)).toEqual(['2025-08-06']);
  });

  it('is refused when the register shows the first, whose own letter may still be written', async () => {
    await have({ dueAt: day('2025-08-07', 17) });
    expect(await draft({ newDue: '2025-08-12' })).toBe('rescheduled-in-register');
    expect(await draft({ newDue: '2025-08-07' })).toMatchObject({
      letter: { newDue: '2025-08-07', promisedAt: day('2025-08-04', 17).at },
    });
  });
});

describe('a step', () => {
  it('is refused for a letter that there is not', async () => {
    await have();
    expect([await sign(), await publish(), await settle()]).toEqual(
      Array(3).fill('letter-unknown'),
    );
  });

  it('is never taken before the one that it follows', async () => {
    await have();
    await draft();
    expect([await publish(), await settle()]).toEqual(['not-signed', 'not-published']);
    await sign();
    expect(await settle()).toBe('not-published');
    await publish();
    expect(await settle('2025-08-02T08:00')).toBe('not-known-yet');
  });

  it('taken again in the same way changes nothing, otherwise it is refused', async () => {
    await have();
    await draft();
    await sign();
    await publish();
    const before = await letters();
    expect(await sign()).toMatchObject({ changed: false });
    expect(await sign({ number: '13/TXL-UBND' })).toBe('signed-already');
    expect(await publish('2025-08-02T10:00')).toMatchObject({ changed: false });
    expect(await letters()).toEqual(before);
  });

  it.each([
    ['a number without a digit', 'number-invalid', { number: 'TXL-UBND' }],
    ['a number that climbs', 'number-invalid', { number: '../12' }],
    ['a number with a space', 'number-invalid', { number: '12 / TXL' }],
    ['an office with digits in it', 'office-invalid', { office: 'Ông A 0912345678' }],
    ['a date in the future', 'letter-date-wrong', { date: '2025-08-02' }],
    ['a date before the draft', 'letter-date-wrong', { date: '2025-07-31' }],
  ])('of signing with %s is refused', async (_, code, part) => {
    await have();
    await draft();
    expect(await sign(part)).toBe(code);
    expect((await letters())[0]?.signed).toBeNull();
  });

  it.each([
    record(1).code,
    record(1).code.toLowerCase(),
    'H24.113-250702-0077/TXL',
    '0912345678/TXL',
    '031099001234',
    '12/Nguyễn-Văn-Thử',
  ])('of signing gives no number that could point at a person: %s', async (number) => {
    await have();
    await draft();
    expect(await sign({ number })).toBe('number-personal');
    expect((await letters())[0]?.signed).toBeNull();
  });

  it.each(['Giám đốc Nguyễn Văn Thử', 'CHỦ TỊCH NGUYỄN VĂN THỬ', 'Bà Thử'])(
    'of signing publishes no name beside an office: %s',
    async (office) => {
      await have();
      await draft();
      expect(await sign({ office })).toBe('office-personal');
      expect((await letters())[0]?.signed).toBeNull();
    },
  );

  it.each([
    'Chủ tịch',
    'Phó Chủ tịch',
    'KT. Chủ tịch, Phó Chủ tịch',
    'Chủ tịch Ủy ban nhân dân phường Trần Hưng Đạo',
    'Giám đốc Trung tâm Phục vụ hành chính công',
    'Phó Giám đốc – Trưởng phòng Văn hóa – Xã hội',
    'Quyền Chủ tịch UBND xã Nguyễn Văn Linh',
  ])('of signing takes an office as it is written: %s', async (office) => {
    await have();
    await draft();
    expect(await sign({ office })).toMatchObject({ changed: true });
  });

  it('of signing gives no number twice, however it is written', async () => {
    await desk.take({ records: [record(1), record(2)] }, { asOf: on('2025-08-01') });
    await draft();
    await draft({ dossier: record(2).code });
    await sign();
    expect(await sign({ number: '12/txl-ubnd' }, undefined, 2)).toBe('number-taken');
  });

  it('of signing refuses a promise that can not be kept any more', async () => {
    await have();
    await draft();
    expect(await sign({}, '2025-08-07T08:00')).toBe('promise-passed');
  });

  it('keeps who took it and when, and no dossier code', async () => {
    await have();
    await draft();
    await sign();
    await publish();
    const audit = await desk.store.snapshot((store) => store.audit(ward));
    expect(audit.map(({ action, actor, detail }) => [action, actor, detail['letter']])).toEqual([
      ['apologies.draft', 'cli', 1],
      ['apologies.sign', 'cli', 1],
      ['apologies.publish', 'token:3', 1],
    ]);
    expect(audit.map(({ at }) => at)).toEqual(audit.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(JSON.stringify(audit)).not.toContain(record(1).code);
  });

  it('raises the revision exactly when the public sees it', async () => {
    await have();
    const revision = () => desk.store.snapshot((store) => store.revision(ward));
    const before = await revision();
    await draft();
    await sign();
    expect(await revision()).toBe(before);
    await publish();
    expect(await revision()).toBe(before + 1);
  });
});

describe('a letter that the register calls for no more', () => {
  const inTime = day('2025-08-04', 9);
  const [finished, withdrawn] = [9, 7].map((status) => ({ status, finishedAt: inTime })) as [
    Partial<DossierRecord>,
    Partial<DossierRecord>,
  ];

  it.each([
    ['finished in time', 'not-late', finished],
    ['withdrawn in time', 'not-late', withdrawn],
    ['not accepted after all', 'dossier-not-accepted', { status: 3 as const }],
  ])('is neither signed nor published: its dossier was %s', async (_, code, part) => {
    await desk.take({ records: [record(1), record(2)] }, { asOf: on('2025-08-01') });
    await draft();
    await draft({ dossier: record(2).code });
    await sign({ number: '2/TXL' }, undefined, 2);
    await desk.take({ records: [record(1, part), record(2, part)] }, { asOf: on('2025-08-04') });
    expect(await sign({}, '2025-08-05T09:00')).toBe(code);
    expect(await publish('2025-08-05T09:00', 2)).toBe(code);
    expect((await letters()).map(({ signed, publishedAt }) => [!!signed, publishedAt])).toEqual([
      [false, null],
      [true, null],
    ]);
  });

  it('is not signed with a new date when there is nothing left to promise', async () => {
    await have();
    await draft();
    await have({ status: 9, finishedAt: day('2025-08-05', 9) }, '2025-08-05');
    expect(await sign({}, '2025-08-05T15:00')).toBe('promise-without-use');
  });

  it('is not published after its new date, be it kept or not', async () => {
    await have();
    await draft();
    await sign();
    expect(await publish('2025-08-07T08:00')).toBe('promise-passed-unpublished');
    expect(await publish('2025-08-06T16:00')).toMatchObject({ changed: true });
  });

  it('signed and late after all is published, also of what was finished or rescheduled since', async () => {
    await have();
    await draft();
    await sign();
    await have(
      { dueAt: day('2025-08-06', 17), status: 9, finishedAt: day('2025-08-05', 9) },
      '2025-08-05',
    );
    expect(await publish('2025-08-05T15:00')).toMatchObject({ changed: true });
  });

  it('is dropped, and the log keeps that it was there', async () => {
    await have();
    await draft();
    await have(withdrawn, '2025-08-04');
    expect(await drop()).toMatchObject({ dropped: true });
    expect(await letters()).toEqual([]);
    const audit = await desk.store.snapshot((store) => store.audit(ward));
    expect(audit.at(-1)).toMatchObject({
      action: 'apologies.drop',
      detail: { letter: 1, newDue: '2025-08-06', number: null },
    });
  });

  it('is dropped once signed only when it may not be published any more', async () => {
    await have();
    await draft();
    await sign();
    expect(await drop('2025-08-06T09:00')).toBe('signed-and-owed');
    expect(await drop('2025-08-07T09:00')).toMatchObject({ dropped: true });
    await have({}, '2025-08-06');
    expect(await draft({ newDue: '2025-08-11' }, '2025-08-07T10:00')).toMatchObject({
      changed: true,
    });
  });

  it('stays once it is published', async () => {
    await have();
    await draft();
    await sign();
    await publish();
    await have(withdrawn, '2025-08-04');
    expect(await drop()).toBe('published-already');
    expect(await letters()).toHaveLength(1);
  });
});

describe('the promise of a letter', () => {
  const published = async () => {
    await have();
    await draft();
    await sign();
    await publish();
  };

  it.each([
    ['on the promised day', '2025-08-06', 16, 'kept'],
    ['a day after it', '2025-08-07', 8, 'broken'],
  ])('finished %s is settled so', async (_, date, hour, outcome) => {
    await published();
    await have({ status: 9, finishedAt: day(date, hour) }, '2025-08-10');
    expect(await settle()).toMatchObject({ letter: { settled: { kept: outcome === 'kept' } } });
    expect(await settle()).toMatchObject({ changed: false });
  });

  it('is broken when its day has passed in the data, not merely on the clock', async () => {
    await published();
    await have({}, '2025-08-06');
    expect(await settle('2025-08-20T08:00')).toBe('not-known-yet');
    await have({}, '2025-08-07');
    expect(await settle('2025-08-20T08:00')).toMatchObject({
      letter: { settled: { kept: false } },
    });
  });

  it('is not broken by waiting for the citizen', async () => {
    await published();
    await have({ status: 5 }, '2025-08-20');
    expect(await settle()).toBe('not-known-yet');
  });

  it.each([
    ['withdrawn', 7],
    ['stopped', 8],
  ] as const)('of a dossier that was %s in time is neither kept nor broken', async (_, status) => {
    await published();
    await have({ status, finishedAt: day('2025-08-05', 9) }, '2025-08-20');
    expect(await settle()).toBe('promise-moot');
    const stateAt = async (date: string) => letterAsPublic((await letters())[0]!, on(date), 'vi');
    expect(await stateAt('2025-08-04')).toMatchObject({ state: 'published' });
    expect(await stateAt('2025-08-20')).toMatchObject({ state: 'lapsed' });
    const work = await desk.store.snapshot((store) =>
      workOf(store, ward, null, {
        now: on('2025-08-20'),
        calendar: by('2025-08-20T08:00').calendar,
      }),
    );
    expect(work.items).toEqual([]);
    await have({ status, finishedAt: day('2025-08-07', 9) }, '2025-08-21');
    expect(await settle()).toMatchObject({ letter: { settled: { kept: false } } });
  });

  it('once settled stays so, whatever a later file says', async () => {
    await published();
    await have({ status: 9, finishedAt: day('2025-08-06', 16) }, '2025-08-10');
    await settle();
    await have({ status: 9, finishedAt: day('2025-08-09', 16) }, '2025-08-11');
    expect((await letters())[0]?.settled?.kept).toBe(true);
  });

  it('is settled for every letter at once, where it is known', async () => {
    await desk.take({ records: [1, 2, 3].map((n) => record(n)) }, { asOf: on('2025-08-01') });
    for (const n of [1, 2, 3]) {
      await draft({ dossier: record(n).code, newDue: n === 3 ? '2025-08-29' : '2025-08-06' });
      await sign({ number: `${n}/TXL` }, undefined, n);
      await publish(undefined, n);
    }
    const done = { status: 9 as const, finishedAt: day('2025-08-05', 9) };
    await desk.take(
      { records: [record(1, done), record(2), record(3)] },
      { asOf: on('2025-08-10') },
    );
    const steps = await desk.store.atomically((store) =>
      settleLetters(store, by('2025-08-11T08:00')),
    );
    expect(steps.map(({ letter }) => [letter.id, letter.settled?.kept])).toEqual([
      [1, true],
      [2, false],
    ]);
    const again = await desk.store.atomically((store) =>
      settleLetters(store, by('2025-08-11T09:00')),
    );
    expect(again).toEqual([]);
  });

  it('letters of the sample go with it', async () => {
    await desk.take({ records: [record(1)] }, { asOf: on('2025-08-01'), sample: true });
    await draft();
    await desk.store.atomically((store) => store.removeSample(ward));
    expect(await letters()).toEqual([]);
  });
});
