import { beforeEach, describe, expect, it } from 'vitest';
import { dossier as row, head, readRows } from '../ingest/support.ts';
import { on, openDesk, record, ward, type Desk } from '../support/taking.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  return () => desk.close();
});

const dossier = async (number = 1) =>
  (await desk.store.snapshot((store) => store.dossier(ward, record(number).code)))!;

const bare = { phoneLast4: null, field: null, unit: null };

describe('a list without columns for phone, field and unit', () => {
  it('is known by its head', async () => {
    const { lacking } = await readRows([head, row(1)]);
    expect(lacking).toEqual(['field', 'unit']);
    const phone = head.indexOf('Số điện thoại');
    const without = await readRows([head, row(1)].map((cells) => cells.toSpliced(phone, 1)));
    expect(without.lacking).toEqual(['phone', 'field', 'unit']);
  });

  it('leaves them as they were, and what it says is taken', async () => {
    await desk.take(
      { records: [record(1, { unit: 'Bộ phận Một cửa' })] },
      { asOf: on('2025-08-02') },
    );
    const before = await dossier();
    const report = await desk.take(
      { records: [record(1, { ...bare, status: 9 }), record(2, bare)] },
      { asOf: on('2025-08-03'), file: { lacking: ['phone', 'field', 'unit'] } },
    );
    expect(report).toMatchObject({ taken: 2 });
    const { phoneHash, field, unit } = before;
    expect(phoneHash).not.toBeNull();
    expect(await dossier()).toMatchObject({ phoneHash, field, unit, status: 9 });
    expect(await dossier(2)).toMatchObject({ phoneHash: null, field: null, unit: null });
  });

  it('is no list that has them and leaves their cells empty', async () => {
    await desk.take(
      { records: [record(1, { unit: 'Bộ phận Một cửa' })] },
      { asOf: on('2025-08-02') },
    );
    await desk.take({ records: [record(1, bare)] }, { asOf: on('2025-08-03') });
    expect(await dossier()).toMatchObject({ phoneHash: null, field: null, unit: null });
  });
});
