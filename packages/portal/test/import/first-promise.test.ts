import { monthPeriod } from '@motcua/sdk/calendar';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeLines } from '../../src/cli/change-lines.ts';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { statisticsOf } from '../../src/statistics/statistics.ts';
import { day, on, openDesk, record, step, ward, type Desk } from '../support/taking.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  return () => desk.close();
});

/** As a register writes it that has one column for the due date. */
const due = (date: string | null, part: Partial<DossierRecord> = {}): DossierRecord => {
  const at = date === null ? null : day(date, 17);
  return record(1, { dueAt: at, firstDueAt: at, ...part });
};
const done = (date: string) => ({ status: 9 as const, finishedAt: day(date, 10) });

const take = (told: DossierRecord, asOf: string) =>
  desk.take({ records: [told] }, { asOf: on(asOf) });
const dossier = async () =>
  (await desk.store.snapshot((store) => store.dossier(ward, record(1).code)))!;
const first = async () => (await dossier()).firstDueAt;
const at = (date: string) => day(date, 17).at;

describe('the first promise', () => {
  it('stays when the register moves the due date, and the citizens’ count goes by it', async () => {
    await take(due('2025-08-06'), '2025-08-10');
    await take(due('2025-08-20', done('2025-08-19')), '2025-08-20');
    expect(await dossier()).toMatchObject({
      firstDueAt: at('2025-08-06'),
      dueAt: at('2025-08-20'),
      finishClass: 'early',
    });
    const { timeliness } = await desk.store.snapshot((store) =>
      statisticsOf(store, ward, monthPeriod('2025-08'), { now: on('2025-08-31'), language: 'vi' }),
    );
    expect(timeliness).toMatchObject({
      official: { numerator: 1, denominator: 1 },
      lived: { numerator: 0, denominator: 1 },
      rescheduled: { numerator: 1, denominator: 1 },
    });
  });

  it('stays through further moves, and when the date is taken out of the register', async () => {
    await take(due('2025-08-06'), '2025-08-02');
    await take(due('2025-08-12'), '2025-08-03');
    await take(due('2025-08-20'), '2025-08-04');
    expect(await first()).toBe(at('2025-08-06'));
    await take(due(null), '2025-08-05');
    expect(await dossier()).toMatchObject({ firstDueAt: at('2025-08-06'), dueAt: null });
  });

  it('makes the same rows again no change', async () => {
    await take(due('2025-08-06'), '2025-08-10');
    await take(due('2025-08-20'), '2025-08-11');
    expect(await take(due('2025-08-20'), '2025-08-12')).toMatchObject({ taken: 0, unchanged: 1 });
  });

  it('is told by an import and its dry run to be kept', async () => {
    await take(due('2025-08-06'), '2025-08-10');
    const again = { records: [due('2025-08-20')] };
    const dry = await desk.take(again, { asOf: on('2025-08-11'), dryRun: true });
    const { changes } = await desk.take(again, { asOf: on('2025-08-11') });
    expect(dry.changes).toEqual(changes);
    expect(changes).toMatchObject({ firstPromisesKept: 1, byKind: { due: 1 } });
    const lines = changeLines(changes, { dryRun: true, language: 'vi' }).join('\n');
    expect(lines).toMatch(/1 hồ sơ: lần hẹn đầu tiên vẫn được giữ/);
    expect(changeLines(changes, { dryRun: false, language: 'en' })).toContainEqual(
      expect.stringMatching(/due date of 1: the first promise stays/),
    );
    const { changes: none } = await take(due('2025-08-20', { status: 2 }), '2025-08-12');
    expect(none).toMatchObject({ changed: 1, firstPromisesKept: 0 });
    expect(changeLines(none, { dryRun: true, language: 'vi' }).join()).not.toMatch(/lần hẹn đầu/);
  });

  it('goes with the import that told it, and comes back as it was', async () => {
    await take(due('2025-08-06'), '2025-08-10');
    const before = await dossier();
    const { importId } = await take(due('2025-08-20'), '2025-08-11');
    await desk.store.atomically((store) => store.undoImport(ward, importId!, on('2025-08-12')));
    expect(await dossier()).toEqual(before);
  });

  it('is learned from an earlier file that comes later, and nothing else is', async () => {
    await take(due('2025-08-20', { status: 5 }), '2025-08-11');
    const before = await dossier();
    const report = await take(due('2025-08-06', { unit: 'Phòng cũ' }), '2025-08-10');
    const byKind = { firstPromise: 1, due: 0, unit: 0 };
    expect(report).toMatchObject({ taken: 1, older: 0, changes: { firstPromisesKept: 0, byKind } });
    const lines = changeLines(report.changes, { dryRun: true, language: 'vi' }).join('\n');
    expect(lines).toMatch(/lần hẹn đầu tiên khác của 1 hồ sơ.+ngày hẹn trả hiện có vẫn giữ nguyên/);
    expect(lines).toMatch(/dòng 2: lần hẹn đầu tiên [^;]*20\/08\/2025 → [^;]*06\/08\/2025$/);
    expect(changeLines(report.changes, { dryRun: false, language: 'en' })).toContainEqual(
      expect.stringMatching(/another first promise of 1.+the due date in force stays/),
    );
    expect(await dossier()).toEqual({
      ...before,
      firstDueAt: at('2025-08-06'),
      importId: report.importId,
    });
    await desk.store.atomically((store) => store.undoImport(ward, report.importId!, 1));
    expect(await dossier()).toEqual(before);
  });

  it('is what the source says where it tells its supplements', async () => {
    await take(due('2025-08-06'), '2025-08-10');
    const moved = { dueBefore: day('2025-08-08', 17), dueAfter: day('2025-08-20', 17) };
    const supplements = [{ requestedAt: null, receivedAt: null, ...moved }];
    await take(due('2025-08-20', { firstDueAt: moved.dueBefore, supplements }), '2025-08-11');
    expect(await first()).toBe(at('2025-08-08'));
  });

  it('is not another time of the same day, nor what stood there before the dossier was accepted', async () => {
    await take(due('2025-08-06'), '2025-08-02');
    const wholeDay = { at: day('2025-08-06', 0).at, wholeDay: true };
    await take(record(1, { dueAt: wholeDay, firstDueAt: wholeDay }), '2025-08-03');
    const { firstDueAt, dueAt } = await dossier();
    expect(firstDueAt).toBe(dueAt);
    const filed = record(2, { ...due('2025-08-06'), code: record(2).code, status: 1 });
    await take(filed, '2025-08-02');
    await take({ ...due('2025-08-08'), code: filed.code }, '2025-08-03');
    const accepted = await desk.store.snapshot((store) => store.dossier(ward, filed.code));
    expect(accepted?.firstDueAt).toBe(at('2025-08-08'));
  });

  it('is an earlier date where that was promised later, by a register or a step', async () => {
    await take(due('2025-08-20'), '2025-08-02');
    await take(due('2025-08-08'), '2025-08-03');
    expect(await first()).toBe(at('2025-08-08'));
    const moved = step(1, { status: 4, at: day('2025-08-04'), dueAt: day('2025-08-06', 17) });
    await desk.take({ updates: [moved] });
    expect(await first()).toBe(at('2025-08-06'));
  });

  it('is the same in whatever order the files come', async () => {
    const dates = ['2025-08-04', '2025-08-06', '2025-08-12', '2025-08-20'];
    const files = fc.uniqueArray(
      fc.record({ asOf: fc.integer({ min: 1, max: 9 }), due: fc.constantFrom(...dates) }),
      { minLength: 2, maxLength: 5, selector: ({ asOf }) => asOf },
    );
    await fc.assert(
      fc.asyncProperty(files, async (list) => {
        const own = await openDesk();
        for (const file of list) {
          const asOf = on(`2025-08-0${file.asOf}`);
          await own.take({ records: [due(file.due)] }, { asOf });
        }
        const known = await own.store.snapshot((store) => store.dossier(ward, record(1).code));
        const newest = list.toSorted((a, b) => a.asOf - b.asOf).at(-1)!;
        const earliest = list.map((file) => file.due).sort()[0]!;
        expect(known).toMatchObject({ dueAt: at(newest.due), firstDueAt: at(earliest) });
        await own.close();
      }),
      { numRuns: 30 },
    );
  });
});
