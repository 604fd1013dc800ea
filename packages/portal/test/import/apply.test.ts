import { beforeEach, describe, expect, it } from 'vitest';
import { endOfDate, startOfDate } from '@motcua/sdk/calendar';
import type { Composition } from '../../src/compose.ts';
import { applyImport, type ReadBefore } from '../../src/ingest/apply.ts';
import { loadSample } from '../../src/ingest/sample.ts';
import type { DossierRecord, ReadFile, Refusal } from '../../src/ingest/record.ts';
import { temporaryPortal } from '../support/portal.ts';

const ward = '11411';
const day = (date: string, hour = 8) => ({
  at: startOfDate(date) + hour * 3_600_000,
  wholeDay: false,
});
const record = (number: number, part: Partial<DossierRecord> = {}): DossierRecord => ({
  code: `H24.113-250801-${String(number).padStart(4, '0')}`,
  procedureCode: '2.000815',
  procedureTitle: 'Chứng thực bản sao',
  field: null,
  channel: 'online',
  status: 4,
  receivedAt: day('2025-08-01'),
  dueAt: day('2025-08-04', 17),
  firstDueAt: null,
  finishedAt: null,
  returnedAt: null,
  unit: null,
  phoneLast4: '1220',
  supplements: [],
  ...part,
});
const bad: Refusal = { row: 3, column: 'Trạng thái', kind: 'text', code: 'status-unknown' };

let portal: Composition;
let files = 0;

/** One file after the other; each has bytes of its own unless told. */
const take = (
  records: DossierRecord[],
  part: Partial<ReadBefore> & {
    refused?: Refusal[];
    range?: ReadFile['range'];
  } = {},
) => {
  const { refused = [], range = null, ...rest } = part;
  files += 1;
  return applyImport(portal, {
    ward,
    bytes: new TextEncoder().encode(`file ${files}`),
    file: {
      kind: 'csv',
      encoding: { name: 'utf-8', certainty: 'sure' },
      range,
      read: records.length + refused.length,
      records,
      refused,
      updates: [],
      superseded: [],
    },
    ...rest,
  });
};

const state = () => portal.store.snapshot((store) => store.wardState(ward));
const dossier = (code: string) => portal.store.snapshot((store) => store.dossier(ward, code));
const on = (date: string) => endOfDate(date);

beforeEach(async () => {
  portal = await temporaryPortal({ now: () => on('2025-08-31') });
  return () => portal.close();
});

describe('an import', () => {
  it('replaces what is known with what is told at a later time, and not the other way round', async () => {
    await take([record(1)], { asOf: on('2025-08-02') });
    const later = await take([record(1, { status: 9, finishedAt: day('2025-08-04') })], {
      asOf: on('2025-08-05'),
    });
    expect(later).toMatchObject({ taken: 1, unchanged: 0, older: 0 });
    const earlier = await take([record(1), record(2)], { asOf: on('2025-08-03') });
    expect(earlier).toMatchObject({ taken: 1, unchanged: 0, older: 1 });
    expect((await dossier(record(1).code))!.status).toBe(9);
    expect((await state()).dataAt).toBe(on('2025-08-05'));
  });

  it('keeps a state that was confirmed later from being undone by a file in between', async () => {
    await take([record(1)], { asOf: on('2025-08-02') });
    expect(await take([record(1)], { asOf: on('2025-08-06') })).toMatchObject({ unchanged: 1 });
    const between = await take([record(1, { status: 5 })], { asOf: on('2025-08-04') });
    expect(between).toMatchObject({ older: 1 });
  });

  it('leaves dossiers alone that it does not mention', async () => {
    await take([record(1), record(2)], { asOf: on('2025-08-02') });
    await take([record(3)], { asOf: on('2025-08-05') });
    expect(await dossier(record(2).code)).not.toBeNull();
  });

  it('of a byte-identical file changes nothing, data time and revision included', async () => {
    const bytes = new Uint8Array([7]);
    await take([record(1)], { bytes, asOf: on('2025-08-02') });
    const before = await state();
    expect(await take([record(1)], { bytes, asOf: on('2025-08-20') })).toMatchObject({
      outcome: 'identical',
      taken: 0,
      unchanged: 1,
    });
    expect(await state()).toEqual(before);
  });

  it('of a byte-identical file tells the data time that it was taken in with', async () => {
    const range = { from: '2025-08-01', to: '2025-08-10' };
    const files = [
      [{ asOf: on('2025-08-05') }, 'given'],
      [{ range }, 'title'],
      [{}, 'import'],
    ] as const;
    for (const [number, [part, asOfFrom]] of files.entries()) {
      const bytes = new Uint8Array([number]);
      const first = await take([record(number)], { bytes, ...part });
      expect(first.asOfFrom).toBe(asOfFrom);
      const { asOf, period } = first;
      for (const later of [{}, { asOf: on('2025-08-20') }]) {
        const again = await take([record(number)], { bytes, ...part, ...later });
        expect(again).toMatchObject({ outcome: 'identical', asOf, asOfFrom, period });
      }
    }
  });

  it('of a byte-identical file is no refusal, though its bad rows were left out before', async () => {
    const file = { bytes: new Uint8Array([7]), refused: [bad] };
    await take([record(1)], { ...file, skipBadRows: true });
    expect(await take([record(1)], file)).toMatchObject({
      outcome: 'identical',
      read: 2,
      unchanged: 1,
      refused: [bad],
    });
  });

  it('with a row that cannot be used takes nothing, unless told to leave such rows out', async () => {
    await take([record(1)], { asOf: on('2025-08-02') });
    const before = await state();
    const refused = await take([record(2)], { refused: [bad] });
    expect(refused).toMatchObject({ outcome: 'refused', taken: 0, refused: [bad] });
    expect(await state()).toEqual(before);
    expect(await dossier(record(2).code)).toBeNull();

    const skipped = await take([record(2)], { refused: [bad], skipBadRows: true });
    expect(skipped).toMatchObject({ outcome: 'applied', taken: 1 });
    const client = portal.clientFor({ address: '127.0.0.1', requestId: 'test' });
    expect((await client.statistics.get({ period: '2025-08' })).oddRows!.notCounted).toBe(1);
  });

  it('on trial tells what would be, figures included, and leaves all as it was', async () => {
    const before = await state();
    const trial = await take([record(1)], { dryRun: true, asOf: on('2025-08-02') });
    expect(trial).toMatchObject({ outcome: 'applied', taken: 1, figures: { received: 1 } });
    expect(await state()).toEqual(before);
    expect(await dossier(record(1).code)).toBeNull();
  });

  it('takes its data time from the title, and never from the future', async () => {
    const told = await take([record(1)], { range: { from: '2025-08-01', to: '2025-08-10' } });
    expect(told).toMatchObject({ asOf: '2025-08-10T23:59:59+07:00', asOfFrom: 'title' });
    const future = await take([record(2)], { range: { from: '2025-08-01', to: '2025-09-30' } });
    expect(future.asOf).toBe('2025-08-31T23:59:59+07:00');
    expect((await take([record(3)])).asOfFrom).toBe('import');
    const ended = await take([record(4)], { range: { from: null, to: '2025-08-20' } });
    expect(ended).toMatchObject({
      asOf: '2025-08-20T23:59:59+07:00',
      period: { from: '2025-08-01', to: '2025-08-20' },
    });
  });

  it('of an empty list says something only where the title names the days', async () => {
    await expect(take([])).rejects.toMatchObject({ code: 'no-rows' });
    const quiet = await take([], { range: { from: '2025-08-09', to: '2025-08-10' } });
    expect(quiet).toMatchObject({ outcome: 'applied', read: 0, figures: { received: 0 } });
  });

  it('raises the revision by each write', async () => {
    const before = (await state()).revision;
    await take([record(1)]);
    await take([record(2)]);
    expect((await state()).revision).toBe(before + 2);
  });

  it('that fails half way leaves nothing behind', async () => {
    const before = await state();
    const broken = record(2, { procedureTitle: null as unknown as string });
    await expect(take([record(1), broken])).rejects.toThrow();
    expect(await state()).toEqual(before);
    expect(await dossier(record(1).code)).toBeNull();
  });
});

describe('the bundled sample', () => {
  it('is loaded once, into a store that holds nothing', async () => {
    portal = await temporaryPortal();
    expect(await loadSample(portal)).toMatchObject({ outcome: 'applied', taken: 90 });
    expect(await loadSample(portal)).toBeNull();
    expect(await state()).toMatchObject({
      sample: true,
      dataAt: Date.parse('2025-07-11T23:59:59.999+07:00'),
    });
  });

  it('never comes after a file that was real, though that is undone', async () => {
    await take([record(1)]);
    await portal.store.atomically((store) => store.undoImport(ward, 1, on('2025-08-31')));
    expect(await state()).toMatchObject({ dataAt: null });
    expect(await loadSample(portal)).toBeNull();
    expect(await state()).toMatchObject({ dataAt: null, sample: false });
  });

  it('never comes behind an entry of the chain', async () => {
    const entry = { kind: 'letter' as const, subject: '1', at: on('2025-08-31'), content: {} };
    await portal.store.atomically((store) => store.addToChain(ward, entry));
    expect(await loadSample(portal)).toBeNull();
  });

  it('stands in the way of real data until it is to be replaced, and then is gone', async () => {
    await loadSample(portal);
    const before = await state();
    expect((await take([record(1)])).outcome).toBe('sample-in-the-way');
    expect(await state()).toEqual(before);

    expect(await take([record(1)], { replaceSample: true })).toMatchObject({
      outcome: 'applied',
      taken: 1,
      sampleRemoved: 90,
    });
    expect(await state()).toMatchObject({ sample: false });
    expect(await dossier('H24.113-250701-0001')).toBeNull();
  });
});
