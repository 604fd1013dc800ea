import { expect } from 'vitest';
import { groupsOf, sumOf } from '../../src/statistics/cells.ts';
import type { Cell, Reading, Store } from '../../src/store/store.ts';

const byKey = (cells: Cell[]) =>
  new Map(
    groupsOf(cells, 'procedure')
      .filter(({ figures }) => Object.values(figures).some((number) => number !== 0))
      .map(({ key, figures }) => [key, figures]),
  );

/** The counts that are kept must be those of all dossiers, one by one. */
export const expectTalliesWhole = async (
  store: Store,
  ward: string,
  reading: Reading,
): Promise<void> => {
  const [kept, byChannel, recounted] = await store.snapshot(async (readable) => [
    await readable.count(ward, reading, 'procedure'),
    await readable.count(ward, reading, 'channel'),
    await readable.recount(ward, reading),
  ]);
  expect(sumOf(kept)).toEqual(sumOf(recounted));
  expect(sumOf(byChannel)).toEqual(sumOf(recounted));
  expect(byKey(kept)).toEqual(byKey(recounted));
  expect(await store.snapshot((readable) => readable.checkTallies(ward))).toEqual([]);
};
