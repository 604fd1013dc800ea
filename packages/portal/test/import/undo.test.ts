import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftLetter } from '../../src/apologies/draft.ts';
import { by } from '../apologies/support.ts';
import { day, on, openDesk, record, ward, type Desk } from '../support/taking.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  return () => desk.close();
});

const undo = (id: number) => desk.store.atomically((store) => store.undoImport(ward, id, 1));
const state = () => desk.store.snapshot((store) => store.wardState(ward));
const done = { status: 9 as const, finishedAt: day('2025-08-04') };

describe('an undone import', () => {
  it('leaves the dossiers bit for bit as they were before it', async () => {
    await desk.take({ records: [record(1), record(2), record(3)] }, { asOf: on('2025-08-02') });
    const before = { dossiers: desk.dump('dossiers'), versions: desk.dump('dossier_versions') };
    const { importId } = await desk.take(
      {
        records: [
          record(1, { ...done, phoneLast4: null, unit: 'UBND', dueAt: null, channel: 'postal' }),
          record(2),
          record(4),
        ],
      },
      { asOf: on('2025-08-05') },
    );
    expect(await undo(importId!)).toMatchObject({ outcome: 'undone', removed: 1, restored: 1 });
    expect({ dossiers: desk.dump('dossiers'), versions: desk.dump('dossier_versions') }).toEqual(
      before,
    );
  });

  it('counts in nothing any more: data time, first day, source, rows left out', async () => {
    const range = { from: '2025-08-01', to: '2025-08-02' };
    await desk.take({ records: [record(1)] }, { file: { range } });
    const before = await state();
    const { importId } = await desk.take(
      { records: [record(2, { receivedAt: day('2025-07-01') })] },
      {
        skipBadRows: true,
        file: {
          kind: 'xlsx',
          range: { from: '2025-07-01', to: '2025-08-10' },
          refused: [{ row: 9, column: 'Trạng thái', kind: 'text', code: 'status-unknown' }],
        },
      },
    );
    expect(await state()).toMatchObject({
      dataAt: on('2025-08-10'),
      since: '2025-07-01',
      source: 'xlsx',
      notCounted: 1,
    });
    await undo(importId!);
    expect(await state()).toEqual({ ...before, revision: before.revision + 2 });
  });

  it('may be taken in again, byte for byte', async () => {
    const bytes = new Uint8Array([1]);
    const { importId } = await desk.take({ records: [record(1)] }, { bytes });
    expect((await desk.take({ records: [record(1)] }, { bytes })).outcome).toBe('identical');
    await undo(importId!);
    expect((await desk.take({ records: [record(1)] }, { bytes })).outcome).toBe('applied');
  });

  it('stays in the list, marked', async () => {
    const { importId } = await desk.take({ records: [record(1)] });
    await undo(importId!);
    const list = await desk.store.snapshot((store) => store.imports(ward));
    expect(list).toMatchObject([{ id: importId, taken: 1, undoneAt: 1 }]);
  });
});

describe('undoing is refused, and nothing changes,', () => {
  const unchanged = async (id: number) => {
    const before = [desk.dump('dossiers'), desk.dump('imports'), await state()];
    const outcome = await undo(id);
    expect([desk.dump('dossiers'), desk.dump('imports'), await state()]).toEqual(before);
    return outcome;
  };

  it.each([
    ['changes', record(1, done), '2025-08-05'],
    ['confirms', record(1), '2025-08-05'],
    ['tells the same of', record(1), '2025-08-02'],
    ['holds an older state of', record(1, done), '2025-08-01'],
  ])('while a later import %s one of its dossiers', async (_, later, asOf) => {
    await desk.take({ records: [record(1), record(2)] }, { asOf: on('2025-08-02') });
    await desk.take({ records: [record(7)] });
    await desk.take({ records: [later] }, { asOf: on(asOf) });
    expect(await unchanged(1)).toEqual({ outcome: 'depended-on', by: [3] });
    expect(await undo(3)).toMatchObject({ outcome: 'undone' });
    expect(await undo(1)).toMatchObject({ outcome: 'undone', removed: 2 });
    expect(desk.dump('dossiers').map(({ code }) => code)).toEqual([record(7).code]);
  });

  it('where there is no such import, and a second time', async () => {
    await desk.take({ records: [record(1)] });
    expect(await unchanged(2)).toEqual({ outcome: 'unknown' });
    await undo(1);
    expect(await unchanged(1)).toEqual({ outcome: 'undone-before' });
  });

  describe('while a letter of apology rests upon it:', () => {
    const late = { asOf: on('2025-08-05') };
    const draft = (now: string) =>
      desk.store.atomically((store) =>
        draftLetter(store, { dossier: record(1).code, newDue: '2025-09-10' }, by(now)),
      );

    it('on a dossier that it brought', async () => {
      await desk.take({ records: [record(1), record(2)] }, late);
      await draft('2025-08-31T12:00');
      expect(await unchanged(1)).toEqual({ outcome: 'answered', letters: [1] });
    });

    it('on a state that it wrote, unless the letter was there before', async () => {
      await desk.take({ records: [record(1)] }, { asOf: on('2025-08-02') });
      await desk.take({ records: [record(1, { unit: 'UBND' })] }, late);
      await draft('2025-09-01T08:00');
      expect(await unchanged(2)).toEqual({ outcome: 'answered', letters: [1] });
    });

    it('and not where it only confirmed, or where the letter is older', async () => {
      await desk.take({ records: [record(1)] }, { asOf: on('2025-08-02') });
      await draft('2025-08-03T08:00');
      await desk.take({ records: [record(1, { unit: 'UBND' })] }, late);
      expect(await undo(2)).toMatchObject({ outcome: 'undone', restored: 1 });
      await desk.take({ records: [record(1)] }, late);
      await draft('2025-09-01T08:00');
      expect(await undo(3)).toMatchObject({ outcome: 'undone' });
    });
  });

  it('for an import of a version that kept no earlier states', async () => {
    await desk.take({ records: [record(1)] });
    await desk.close();
    const database = new DatabaseSync(join(desk.folder, 'motcua.sqlite'));
    database.exec('update imports set keeps_previous = 0');
    database.close();
    const later = await openDesk({ folder: desk.folder });
    desk = later;
    expect(await unchanged(1)).toEqual({ outcome: 'without-previous' });
  });
});

describe('the sample', () => {
  it('does not come back when the import that replaced it is undone', async () => {
    await desk.take({ records: [record(1)] }, { sample: true });
    const { importId } = await desk.take({ records: [record(2)] }, { replaceSample: true });
    await undo(importId!);
    expect(desk.dump('dossiers')).toEqual([]);
    expect(await state()).toMatchObject({ dataAt: null, sample: false });
  });
});
