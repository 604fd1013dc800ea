import { add, type Counts } from './count-of.ts';

/** Counts of each cell, by the number of its key or by its channel. */
export type Cells = Map<string, Counts>;

const trimmed = (counts: Counts): Counts =>
  counts.slice(0, counts.findLastIndex((number) => number !== 0) + 1);

/** JSON as it is kept; cells in which nothing is counted are left out. */
export const toText = (cells: Cells): string => {
  const kept: Record<string, Counts> = {};
  for (const [key, counts] of cells) {
    const short = trimmed(counts);
    if (short.length > 0) kept[key] = short;
  }
  return JSON.stringify(kept);
};

export const fromText = (text: string): Cells =>
  new Map(Object.entries(JSON.parse(text) as Record<string, Counts>));

export const addCells = (to: Cells, cells: Cells): void => {
  for (const [key, counts] of cells) {
    const known = to.get(key);
    if (known) add(known, counts);
    else to.set(key, [...counts]);
  }
};

export const sumOfCells = (...all: Cells[]): Cells => {
  const sum: Cells = new Map();
  for (const cells of all) addCells(sum, cells);
  return sum;
};
