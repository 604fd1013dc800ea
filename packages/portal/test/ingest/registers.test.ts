import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import type { Moment } from '../../src/ingest/record.ts';
import { fixture, fixtureFiles } from './support.ts';

const read = (name: string) => readRegister(fixture(name));

/** What all four files hold. The CSV and the legal register print no seconds. */
const facts = async (name: string) => {
  const minute = (moment: Moment | null) =>
    moment && { ...moment, at: Math.floor(moment.at / 60_000) };
  return (await read(name)).records.map(({ field: _field, unit: _unit, ...record }) => ({
    ...record,
    receivedAt: minute(record.receivedAt),
    dueAt: minute(record.dueAt),
    firstDueAt: minute(record.firstDueAt),
    finishedAt: minute(record.finishedAt),
    returnedAt: minute(record.returnedAt),
  }));
};

describe.each(fixtureFiles)('%s', (name) => {
  test('gives ninety records and refuses none', async () => {
    const file = await read(name);
    expect(file).toMatchObject({ read: 90, refused: [], superseded: [] });
    expect(file.records).toHaveLength(90);
    expect(new Set(file.records.map(({ code }) => code)).size).toBe(90);
  });

  test('agrees with the other files on every dossier', async () => {
    expect(await facts(name)).toEqual(await facts('ket-xuat-2025-07.xlsx'));
  });

  test('lets nothing personal through but four digits of the phone', async () => {
    const source = JSON.parse(fixture('dong-bo-ho-so.json').toString()) as {
      data: { ChuHoSo: string; SoDienThoai: string }[];
    };
    const text = JSON.stringify((await read(name)).records);
    for (const { ChuHoSo, SoDienThoai } of source.data) {
      expect(text).not.toContain(ChuHoSo);
      expect(text).not.toContain(SoDienThoai);
      expect(text).toContain(`"phoneLast4":"${SoDienThoai.slice(-4)}"`);
    }
    expect(text).not.toContain('tổ 22');
  });
});

test('the export names the range of its dates, the others do not', async () => {
  const ranges = await Promise.all(fixtureFiles.map(async (name) => (await read(name)).range));
  expect(ranges).toEqual([{ from: '2025-07-01', to: '2025-07-11' }, null, null, null]);
});

test('the field is kept where the file has one, the unit where it has that', async () => {
  const [exported, legal] = await Promise.all([read(fixtureFiles[0]), read(fixtureFiles[1])]);
  expect(exported.records[0]).toMatchObject({ field: 'Hộ tịch', unit: null });
  expect(legal.records[0]).toMatchObject({ field: null, unit: 'UBND phường Đông Hải' });
});
