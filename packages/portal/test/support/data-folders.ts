import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { motcua } from './command.ts';
import { fixturePath } from './fixtures.ts';
import { temporaryData } from './portal.ts';

let first: Promise<string> | undefined;

const make = async (): Promise<string> => {
  const data = temporaryData();
  const csv = fixturePath('ket-xuat-2025-07.csv');
  const { code, err } = await motcua(['import', csv, '--as-of', '2025-07-31'], {
    MOTCUA_DATA: data,
  });
  if (code !== 0) throw new Error(`no data: ${err}`);
  return data;
};

/** A data folder with July 2025 in it and its key beside: a copy of one that was made once. */
export const filledData = async (): Promise<string> => {
  const from = await (first ??= make());
  const data = temporaryData();
  cpSync(join(from, '..'), join(data, '..'), { recursive: true });
  return data;
};
