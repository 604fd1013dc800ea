import { beforeEach, describe, expect, it } from 'vitest';
import { readSource, type ReadSource } from '../../src/catalogue/read-file.ts';
import { takeBundledLayer } from '../../src/catalogue/bundled-layer.ts';
import { takeIn } from '../../src/catalogue/take-in.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryData } from '../support/portal.ts';

const ward = '11411';
const labels = { label: 'Cổng', labelEn: 'Portal' };
const birth = { code: '1.001193', title: 'Khai sinh', field: 'Hộ tịch', provider: 'ward' };
const old = { ...birth, code: '2.000986', title: 'Liên thông khai sinh' };
const successor = { ...birth, code: '3.000722', title: 'Liên thông khai sinh, cư trú' };
const feeOf = (amount: number) => ({
  methods: [{ channel: 'in-person', fees: [{ amount, currency: 'VND' }] }],
});

const bytes = (...procedures: object[]) =>
  Buffer.from(JSON.stringify({ format: 1, sources: { 'national-portal': labels }, procedures }));
const local = (...procedures: object[]) =>
  Buffer.from(JSON.stringify({ format: 1, sources: { ward: labels }, procedures }));

let store: Store;
beforeEach(async () => {
  store = await openSqliteStore(temporaryData());
  return () => store.close();
});
const take = (file: Uint8Array | ReadSource, now: number, dryRun = false) =>
  takeIn(store, ward, file instanceof Uint8Array ? readSource(file) : file, {
    origin: 'file',
    now,
    dryRun,
  });
const read = <T>(work: Parameters<typeof store.snapshot<T>>[0]) => store.snapshot(work);
const log = () => read((readable) => readable.publications(ward, 0, 1e15));

describe('the history of a procedure', () => {
  it('keeps every former version with the time for which it was shown', async () => {
    await take(bytes({ ...birth, ...feeOf(8_000) }), 1_000);
    await take(bytes({ ...birth, ...feeOf(5_000) }), 2_000);
    await take(bytes(old), 3_000);
    await take(bytes(old, { ...birth, ...feeOf(5_000) }), 4_000);
    const versions = await read((readable) => readable.procedureVersions(ward, birth.code));
    expect(
      versions.map(({ number, validFrom, validUntil, procedure }) => [
        number,
        validFrom,
        validUntil,
        procedure.methods[0]?.fees.value?.[0]?.amount,
      ]),
    ).toEqual([
      [1, 1_000, 2_000, 8_000],
      [2, 2_000, 3_000, 5_000],
      [3, 4_000, null, 5_000],
    ]);
  });

  it('tells in the log what was posted, what changed from what to what, and what was taken down', async () => {
    await take(bytes({ ...birth, ...feeOf(8_000) }), 1_000);
    await take(bytes({ ...birth, ...feeOf(5_000) }, old), 2_000);
    await take(bytes(old), 3_000);
    expect(await log()).toMatchObject([
      { at: 1_000, kind: 'posted', code: birth.code, changes: [] },
      {
        at: 2_000,
        kind: 'changed',
        code: birth.code,
        changes: [
          { field: 'fees', channel: 'in-person', before: '8.000 đồng', after: '5.000 đồng' },
        ],
      },
      { at: 2_000, kind: 'posted', code: old.code },
      { at: 3_000, kind: 'withdrawn', code: birth.code, successor: null },
    ]);
  });

  it('makes no line and no version of the same content with a later date', async () => {
    await take(bytes({ ...birth, asOf: '2026-07-20' }), 1_000);
    const later = await take(bytes({ ...birth, asOf: '2026-09-20' }), 2_000);
    expect(later).toMatchObject({ outcome: 'published', changes: [] });
    expect(await log()).toHaveLength(1);
    expect(await read((readable) => readable.procedureVersions(ward, birth.code))).toHaveLength(1);
  });

  it('of a replaced code names the one in its place, which answers for it from then on', async () => {
    await take(bytes(old, successor), 1_000);
    await take(local({ code: old.code, withdrawn: true, successor: successor.code }), 2_000);
    expect((await log()).at(-1)).toMatchObject({
      at: 2_000,
      kind: 'replaced',
      code: old.code,
      successor: successor.code,
    });
    expect(await read((readable) => readable.procedure(ward, old.code))).toMatchObject({
      code: successor.code,
      aliases: [old.code],
    });
  });

  it('takes no code down for one that is not posted', async () => {
    await take(bytes(old), 1_000);
    const to = take(local({ code: old.code, withdrawn: true, successor: '1.999999' }), 2_000);
    await expect(to).rejects.toThrow('2.000986: successor: is not posted');
    expect(await log()).toHaveLength(1);
  });

  it('takes in no file of the ward with a code that nobody knows, and tells its line beside all other faults', async () => {
    await take(bytes(birth), 1_000);
    const lines = [
      { code: '1.999999', ...feeOf(5_000) },
      { code: '1.999998', withdrawn: true },
      { code: birth.code, withdrawn: true, successor: '1.999997' },
      { code: birth.code, ...feeOf(-5_000) },
      { ...successor, ...feeOf(9_000) },
      { code: '2.000001', withdrawn: true, successor: successor.code },
    ].map((procedure) => JSON.stringify(procedure));
    const text = JSON.stringify({ format: 1, sources: { ward: labels }, procedures: ['here'] });
    const to = take(Buffer.from(text.replace('"here"', `\n${lines.join(',\n')}`)), 2_000);
    await expect(to).rejects.toMatchObject({
      faults: [
        {
          line: 2,
          where: '1.999999',
          path: 'code',
          reason: 'no source tells its title, field, provider: is the code right?',
        },
        { line: 3, where: '1.999998', reason: 'is in no source: is the code right?' },
        { line: 4, where: birth.code, path: 'successor', reason: 'is not posted' },
        { line: 5, where: birth.code, path: 'code' },
        { line: 5, where: birth.code, path: 'methods[0].fees[0].amount' },
      ],
    });
    expect(await log()).toHaveLength(1);
  });

  it('changes nothing when the same comes again, and nothing in a dry run', async () => {
    await take(bytes(birth), 1_000);
    const state = () => read((readable) => readable.wardState(ward));
    const before = await state();
    expect(await take(bytes(birth), 2_000)).toMatchObject({ outcome: 'identical' });
    expect(await take(bytes(old), 3_000, true)).toMatchObject({
      outcome: 'published',
      changes: [{ kind: 'posted' }, { kind: 'withdrawn' }],
    });
    expect(await state()).toEqual(before);
    expect(await log()).toHaveLength(1);
  });

  it('gives the catalogue another version whenever it changes, so that no cache stays behind', async () => {
    const version = async () =>
      (await read((readable) => readable.wardState(ward))).catalogueVersion;
    await take(bytes(birth), 1_000);
    const first = await version();
    await take(local({ code: birth.code, ...feeOf(5_000), basis: 'NQ 1/2026' }), 2_000);
    expect(await version()).not.toBe(first);
  });
});

describe('the catalogue that comes with the program', () => {
  it('gives way to a whole file of the ward, and comes back with no start of the program', async () => {
    await takeBundledLayer(store, ward, bytes(birth), 1_000);
    await take(bytes(old), 2_000);
    await takeBundledLayer(store, ward, bytes(birth, successor), 3_000);
    expect((await read((readable) => readable.procedures(ward))).map(({ code }) => code)).toEqual([
      old.code,
    ]);
  });

  it('is taken in again when it changed, and what the ward and the gateway say stays', async () => {
    await takeBundledLayer(store, ward, bytes(birth), 1_000);
    await take(local({ code: birth.code, ...feeOf(5_000), basis: 'NQ 1/2026' }), 2_000);
    await takeBundledLayer(store, ward, bytes({ ...birth, ...feeOf(8_000) }, successor), 3_000);
    const procedures = await read((readable) => readable.procedures(ward));
    expect(procedures.map(({ code }) => code)).toEqual([birth.code, successor.code]);
    expect(procedures[0]?.methods[0]?.fees).toMatchObject({
      value: [{ amount: 5_000 }],
      source: 'NQ 1/2026',
    });
  });
});
