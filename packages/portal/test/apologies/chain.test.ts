import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '@motcua/sdk/figures';
import { draftLetter } from '../../src/apologies/draft.ts';
import { publishLetter } from '../../src/apologies/publish.ts';
import { settleLetter } from '../../src/apologies/settle.ts';
import { signLetter } from '../../src/apologies/sign.ts';
import { diagnose } from '../../src/statistics/doctor.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { day, on, openDesk, record, ward, type Desk } from '../support/taking.ts';
import { canaries } from './register.ts';
import { by } from './support.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.take(
    { records: [record(1, { procedureTitle: `Của ${canaries.name}` })] },
    { asOf: on('2025-08-01') },
  );
});
afterEach(() => desk.close());

const publish = async () => {
  const steps = [
    (now: string) =>
      desk.store.atomically((store) =>
        draftLetter(
          store,
          { dossier: record(1).code, newDue: '2025-08-06', explanation: canaries.explanation },
          by(now),
        ),
      ),
    (now: string) =>
      desk.store.atomically((store) =>
        signLetter(store, 1, { number: '12/TXL', office: 'Chủ tịch' }, by(now)),
      ),
    (now: string) => desk.store.atomically((store) => publishLetter(store, 1, by(now, 'token:3'))),
  ];
  for (const step of steps) await step('2025-08-01T16:00');
};
const settle = async () => {
  await desk.take(
    { records: [record(1, { status: 9, finishedAt: day('2025-08-06', 9) })] },
    { asOf: on('2025-08-10') },
  );
  await desk.store.atomically((store) => settleLetter(store, 1, by('2025-08-11T08:00')));
};
const chain = () => desk.store.snapshot((store) => store.chain(ward));
const tamper = (sql: string) => {
  const database = new DatabaseSync(join(desk.folder, 'motcua.sqlite'));
  database.exec(sql);
  database.close();
};

describe('a published letter', () => {
  it('enters the chain, and so does what became of its promise; a draft does not', async () => {
    await publish();
    await settle();
    const entries = await chain();
    expect(entries.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['letter', '12/TXL'],
      ['promise', '12/TXL'],
    ]);
    expect(await verifyChain(entries)).toMatchObject({ whole: true, length: 2 });
    expect(JSON.parse(entries[0]!.content)).toMatchObject({
      number: '12/TXL',
      signatoryOffice: 'Chủ tịch',
      originalDue: '2025-08-04',
      newDue: '2025-08-06',
    });
    expect(JSON.parse(entries[1]!.content)).toMatchObject({ outcome: 'kept' });
    expect((await desk.store.snapshot((store) => store.audit(ward))).at(-1)?.detail).toMatchObject({
      entry: 2,
    });
  });

  it('brings nothing personal and no dossier with it', async () => {
    await publish();
    const told = JSON.stringify(await chain());
    for (const one of [
      ...Object.values(canaries),
      'Canary',
      record(1).code,
      record(1).code.slice(-4),
    ])
      expect(told).not.toContain(one);
  });

  it('is taken for a changed one by the doctor when its row was written over', async () => {
    await publish();
    const found = () => desk.store.snapshot((store) => diagnose(store, ward));
    expect(await found()).toMatchObject({ sound: true, letters: [] });
    tamper("update apologies set new_due = '2025-08-20'");
    expect(await found()).toMatchObject({ sound: false, letters: ['12/TXL'] });
  });

  it('is missed by the doctor when its row is gone', async () => {
    await publish();
    tamper('delete from apologies');
    const found = await desk.store.snapshot((store) => diagnose(store, ward));
    expect(found).toMatchObject({ sound: false, letters: ['12/TXL'] });
  });

  it('of before letters were chained enters it when the data are brought up to date', async () => {
    await publish();
    await settle();
    await desk.close();
    tamper(`
      delete from chain; drop table feedback_imports; drop table feedback_records;
      drop table feedback_versions; delete from kysely_migration where name >= '010';`);
    const store = await openSqliteStore(desk.folder);
    const entries = await store.snapshot((readable) => readable.chain(ward));
    expect(entries.map(({ kind, at }) => [kind, at.slice(0, 10)])).toEqual([
      ['letter', '2025-08-01'],
      ['promise', '2025-08-11'],
    ]);
    expect(await store.snapshot((readable) => diagnose(readable, ward))).toMatchObject({
      sound: true,
    });
    await store.close();
    desk = await openDesk();
  });
});
