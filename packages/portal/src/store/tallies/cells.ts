import { add, type Counts } from './count-of.ts';
import { addSpread, type Spread } from './spread.ts';

/** Counts of each cell, by the number of its key or by its channel. */
export type Cells = Map<string, Counts>;

/** Of a JSON object, both as JSON. */
export interface Member {
  name: string;
  value: string;
}

const empty = '[]';

/** JSON of the counts of a cell as it is kept. */
export const countsText = (counts: Counts): string => {
  const length = counts.findLastIndex((number) => number !== 0) + 1;
  return JSON.stringify(length < counts.length ? counts.slice(0, length) : counts);
};

/** Cells in which nothing is counted are left out. */
export const objectOf = (members: readonly Member[]): string => {
  const kept = members.filter(({ value }) => value !== empty);
  return `{${kept.map(({ name, value }) => `${name}:${value}`).join()}}`;
};

/** JSON as it is kept. */
export const toText = (cells: Cells): string =>
  objectOf(
    [...cells].map(([key, counts]) => ({ name: JSON.stringify(key), value: countsText(counts) })),
  );

export const fromText = (text: string): Cells =>
  new Map(Object.entries(JSON.parse(text) as Record<string, Counts>));

export const addCells = (to: Cells, cells: Cells, times = 1): void => {
  for (const [key, counts] of cells) {
    const known = to.get(key);
    if (known) add(known, counts, times);
    else to.set(key, times === 1 ? counts.slice() : counts.map((number) => number * times));
  }
};

/** Spread of each cell. */
export type Spreads = Map<string, Spread>;

/** JSON as it is kept: place, number, place, number, … in the order of the places. */
export const spreadsToText = (spreads: Spreads): string => {
  const kept: Record<string, number[]> = {};
  for (const [key, spread] of spreads) {
    const met = [...spread].filter(([, number]) => number !== 0).sort(([a], [b]) => a - b);
    if (met.length > 0) kept[key] = met.flat();
  }
  return JSON.stringify(kept);
};

export const spreadsFromText = (text: string): Spreads => {
  const spreads: Spreads = new Map();
  for (const [key, list] of Object.entries(JSON.parse(text) as Record<string, number[]>)) {
    const spread: Spread = new Map();
    for (let at = 0; at < list.length; at += 2) spread.set(list[at]!, list[at + 1]!);
    spreads.set(key, spread);
  }
  return spreads;
};

export const addSpreads = (to: Spreads, spreads: Spreads, times = 1): void => {
  for (const [key, spread] of spreads) {
    const known = to.get(key) ?? new Map<number, number>();
    addSpread(known, spread, times);
    to.set(key, known);
  }
};
