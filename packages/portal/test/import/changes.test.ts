import { beforeEach, describe, expect, it } from 'vitest';
import { day, on, openDesk, record, type Desk } from '../support/taking.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  return () => desk.close();
});

describe('the report of an import', () => {
  it('tells how many dossiers are new, changed by kind of field, unchanged and older', async () => {
    await desk.take({ records: [record(1), record(2), record(3)] }, { asOf: on('2025-08-02') });
    await desk.take({ records: [record(4, { status: 5 })] }, { asOf: on('2025-08-09') });
    const report = await desk.take(
      {
        records: [
          record(1, { status: 9, finishedAt: day('2025-08-04') }),
          record(2, { dueAt: day('2025-08-06', 17), status: 6 }),
          record(3),
          record(4),
          record(5),
        ],
      },
      { asOf: on('2025-08-05') },
    );
    expect(report).toMatchObject({ taken: 3, unchanged: 1, older: 1 });
    expect(report.changes).toMatchObject({ new: 1, changed: 2 });
    const told = Object.entries(report.changes.byKind).filter(([, count]) => count > 0);
    expect(Object.fromEntries(told)).toEqual({ status: 2, due: 1, finished: 1 });
  });

  it('shows changes old → new by row of the file', async () => {
    await desk.take({ records: [record(1)] }, { asOf: on('2025-08-02') });
    const { changes } = await desk.take(
      {
        records: [
          record(1, {
            status: 9,
            channel: 'postal',
            dueAt: { at: day('2025-08-06', 0).at, wholeDay: true },
            field: 'Hộ tịch',
            procedureCode: '1.001193',
            unit: 'Phường Đông Hải',
          }),
        ],
      },
      { asOf: on('2025-08-05') },
    );
    expect(changes.examples).toEqual([
      {
        row: 2,
        changes: [
          { kind: 'status', from: 4, to: 9 },
          { kind: 'due', from: '2025-08-04T17:00:00+07:00', to: '2025-08-06' },
          { kind: 'procedure', from: '2.000815', to: '1.001193' },
          { kind: 'field', from: 'Chứng thực', to: 'Hộ tịch' },
          { kind: 'channel', from: 'online', to: 'postal' },
          { kind: 'unit', from: null, to: 'Phường Đông Hải' },
        ],
      },
    ]);
  });

  it('of a phone and of a title tells that it changed, and nothing else', async () => {
    await desk.take({ records: [record(1)] }, { asOf: on('2025-08-02') });
    const report = await desk.take(
      { records: [record(1, { phoneLast4: '9877', procedureTitle: 'Khai sinh cho Trần Thị Bé' })] },
      { asOf: on('2025-08-05') },
    );
    expect(report.changes.examples[0]!.changes).toEqual([
      { kind: 'procedure', from: null, to: null },
      { kind: 'phone', from: null, to: null },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/9877|1220|Trần|H24\.113-250801/);
  });

  it('shows twenty changes and counts all', async () => {
    const numbers = Array.from({ length: 30 }, (_, at) => at + 1);
    await desk.take({ records: numbers.map((n) => record(n)) }, { asOf: on('2025-08-02') });
    const { changes } = await desk.take(
      { records: numbers.map((n) => record(n, { status: 5 })) },
      { asOf: on('2025-08-05') },
    );
    expect([changes.examples.length, changes.changed]).toEqual([20, 30]);
  });

  it('tells how the figures move, by field too', async () => {
    const range = { from: '2025-08-01', to: '2025-08-05' };
    const first = await desk.take({ records: [record(1)] }, { file: { range } });
    expect(first).toMatchObject({ figuresBefore: null, figures: { received: 1 } });
    const done = { status: 9 as const, finishedAt: day('2025-08-04') };
    const moved = await desk.take(
      { records: [record(1, done), record(2, { field: 'Hộ tịch', procedureCode: null })] },
      { file: { range } },
    );
    expect(moved.figuresBefore).toMatchObject({ received: 1, resolved: 0, inProgress: 1 });
    expect(moved.figures).toMatchObject({ received: 2, resolved: 1, inProgress: 1 });
    expect(Object.keys(moved.figuresBefore!.byField)).toEqual(['Chứng thực']);
    expect(Object.keys(moved.figures!.byField).sort()).toEqual(['Chứng thực', 'Hộ tịch']);
  });

  it('is the same on trial, which leaves every table as it was', async () => {
    await desk.take({ records: [record(1)] }, { asOf: on('2025-08-02') });
    const tables = () =>
      (['dossiers', 'imports', 'dossier_versions'] as const).map((name) => desk.dump(name));
    const before = tables();
    const content = { records: [record(1, { status: 5 }), record(2)] };
    const trial = await desk.take(content, { asOf: on('2025-08-05'), dryRun: true });
    expect(tables()).toEqual(before);
    const real = await desk.take(content, { asOf: on('2025-08-05') });
    expect(trial).toEqual({ ...real, importId: null });
  });
});
