import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { bytesOf, dossier, head, workbook } from './support.ts';

type Rows = (string | number | null)[][];

const read = async (sheets: Record<string, Rows>) => {
  const { records, refused } = await readRegister(bytesOf(workbook(sheets)));
  return {
    taken: records.map(({ code }) => code.slice(-4)),
    refused: refused.map(({ row, column, code }) => `${column} ${row}: ${code}`),
  };
};

/** The same list without the column of the channel. */
const short = (...numbers: number[]): Rows =>
  [head, ...numbers.map((number) => dossier(number))].map((row) => row.toSpliced(3, 1));

describe('a dossier that stands outside the table', () => {
  test('in a sheet whose head is not complete is refused, before the table and after it', async () => {
    const list: Rows = [head, dossier(1)];
    const refused = ['Đợt 2 2: outside-table', 'Đợt 2 3: outside-table'];
    expect(await read({ 'Đợt 1': list, 'Đợt 2': short(2, 3) })).toEqual({
      taken: ['0001'],
      refused,
    });
    expect(await read({ 'Đợt 2': short(2, 3), 'Đợt 1': list })).toEqual({
      taken: ['0001'],
      refused,
    });
  });

  test('above the head is refused', async () => {
    const { taken, refused } = await read({
      'Danh sách': [['Danh sách hồ sơ'], dossier(7), head, dossier(1)],
    });
    expect(taken).toEqual(['0001']);
    expect(refused).toEqual(['Danh sách 2: outside-table']);
  });

  test('is no loss where the table tells it as well', async () => {
    const sheets = { 'Sắp đến hạn': short(2), 'Danh sách': [head, dossier(1), dossier(2)] };
    expect(await read(sheets)).toEqual({ taken: ['0001', '0002'], refused: [] });
  });

  test('is none where a code stands alone, as in a note', async () => {
    const note: Rows = [['Ví dụ mã hồ sơ'], ['H24.113-250701-0009']];
    expect(await read({ 'Hướng dẫn': note, 'Danh sách': [head, dossier(1)] })).toEqual({
      taken: ['0001'],
      refused: [],
    });
  });
});
