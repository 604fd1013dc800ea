import { add, addAt, type Counts } from './count-of.ts';
import type { Spread } from './spread.ts';

/** Counts of each cell, by the number of its key or by its channel. */
export type Cells = Map<string, Counts>;

/** Trailing zeros are left out. By hand: this runs for every cell of every day. */
const lengthOf = (counts: Counts): number => {
  let length = counts.length;
  while (length > 0 && counts[length - 1] === 0) length -= 1;
  return length;
};

/** A cell as a member of a JSON object, `name` as JSON; empty where nothing is counted in it. */
export const memberOf = (name: string, counts: Counts): string => {
  const length = lengthOf(counts);
  if (length === 0) return '';
  const kept = length < counts.length ? counts.slice(0, length) : counts;
  return `${name}:${JSON.stringify(kept)}`;
};

export const objectOf = (members: readonly string[]): string =>
  `{${members.filter(Boolean).join()}}`;

/** JSON as it is kept. */
export const toText = (cells: Cells): string =>
  objectOf([...cells].map(([key, counts]) => memberOf(JSON.stringify(key), counts)));

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
    const met: number[] = [];
    for (let place = 0; place < spread.length; place++) {
      if (spread[place] !== 0) met.push(place, spread[place]!);
    }
    if (met.length > 0) kept[key] = met;
  }
  return JSON.stringify(kept);
};

export const spreadsFromText = (text: string): Spreads => {
  const spreads: Spreads = new Map();
  for (const [key, list] of Object.entries(JSON.parse(text) as Record<string, number[]>)) {
    const spread: Spread = [];
    for (let at = 0; at < list.length; at += 2) addAt(spread, list[at]!, list[at + 1]!);
    spreads.set(key, spread);
  }
  return spreads;
};
