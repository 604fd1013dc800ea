import { beforeEach, describe, expect, it } from 'vitest';
import { reportLines } from '../../src/cli/report.ts';
import { day, on, openDesk, record, step, ward, type Desk } from '../support/taking.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.take({ records: [record(1), record(2)] }, { asOf: on('2025-08-02') });
  return () => desk.close();
});

const dossier = async (number: number) =>
  (await desk.store.snapshot((store) => store.dossier(ward, record(number).code)))!;

describe('a progress update', () => {
  it('moves the status of a known dossier, its due date, and its finish when it ends', async () => {
    const report = await desk.take({
      updates: [step(1, { dueAt: day('2025-08-05', 17) }), step(2, { status: 5 })],
    });
    expect(report).toMatchObject({ outcome: 'applied', taken: 2, changes: { new: 0, changed: 2 } });
    expect(await dossier(1)).toMatchObject({
      status: 9,
      dueAt: day('2025-08-05', 17).at,
      firstDueAt: day('2025-08-04', 17).at,
      finishedAt: day('2025-08-04', 10).at,
      finishAt: day('2025-08-04', 10).at,
      finishClass: 'early',
      dataAt: day('2025-08-04', 10).at,
    });
    expect(await dossier(2)).toMatchObject({ status: 5, finishedAt: null, finishAt: null });
  });

  it('that hands the result out is a return, and the finish stays', async () => {
    await desk.take({
      updates: [step(1, { status: 10, at: day('2025-08-06') }), step(1, { row: 2 })],
    });
    expect(await dossier(1)).toMatchObject({
      status: 10,
      finishedAt: day('2025-08-04', 10).at,
      returnedAt: day('2025-08-06').at,
      finishClass: 'on-due',
    });
  });

  it('that is older than what is known changes nothing', async () => {
    const before = await dossier(1);
    const report = await desk.take({ updates: [step(1, { at: day('2025-08-02') })] });
    expect(report).toMatchObject({ taken: 0, older: 1 });
    expect(await dossier(1)).toEqual(before);
  });

  it('of a dossier that is not known is refused by its row, and nothing is taken', async () => {
    const updates = [step(1), step(9, { row: 4 })];
    const report = await desk.take({ updates });
    expect(report).toMatchObject({
      outcome: 'refused',
      taken: 0,
      refused: [{ row: 4, column: 'MaHoSo', kind: 'text', code: 'dossier-unknown' }],
    });
    expect((await dossier(1)).status).toBe(4);
    expect(await desk.take({ updates }, { skipBadRows: true })).toMatchObject({
      outcome: 'applied',
      taken: 1,
    });
  });

  it('is counted by steps and dossiers, and the same file again as well', async () => {
    const updates = [
      step(1, { status: 4, at: day('2025-08-03') }),
      step(1, { row: 2 }),
      step(2, { row: 3, at: day('2025-08-01') }),
    ];
    const file = { bytes: new Uint8Array([7]) };
    const told = async () => {
      const report = await desk.take({ updates }, file);
      return reportLines('p.json', report, { dryRun: false, language: 'vi' })[1];
    };
    expect(await told()).toBe(
      '  Đọc 3 bước xử lý: 1 hồ sơ thay đổi, 0 hồ sơ không đổi, 1 hồ sơ mà kho đã có trạng thái mới hơn; 0 bước không dùng được',
    );
    expect(await told()).toBe(
      '  Đọc 3 bước xử lý: 0 hồ sơ thay đổi, 2 hồ sơ không đổi, 0 hồ sơ mà kho đã có trạng thái mới hơn; 0 bước không dùng được',
    );
  });

  it('leaves the sample where it is when it is refused', async () => {
    const sample = await openDesk();
    await sample.take({ records: [record(1)] }, { sample: true });
    const before = sample.dump('dossiers');
    const report = await sample.take({ updates: [step(1)] }, { replaceSample: true });
    expect(report.outcome).toBe('refused');
    expect(sample.dump('dossiers')).toEqual(before);
    await sample.close();
  });
});
