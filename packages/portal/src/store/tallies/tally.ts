import {
  addCells,
  fromText,
  spreadsFromText,
  spreadsToText,
  toText,
  type Cells,
  type Spreads,
} from './cells.ts';

/** Counts of one span of time. */
export interface Tally {
  /** By channel alone. */
  channels: Cells;
  /** By procedure, field and channel. */
  cells: Cells;
  /** Hours of receipt and waiting times, by channel. */
  spreads: Spreads;
}

export interface TallyColumns {
  channels: string;
  cells: string;
  spreads: string;
}

export const none = (): Tally => ({ channels: new Map(), cells: new Map(), spreads: new Map() });

export const addTally = (to: Tally, tally: Tally): void => {
  addCells(to.channels, tally.channels);
  addCells(to.cells, tally.cells);
  addCells(to.spreads, tally.spreads);
};

export const copyOf = (tally: Tally): Tally => {
  const copy = none();
  addTally(copy, tally);
  return copy;
};

export const tallyFromColumns = (row: TallyColumns): Tally => ({
  channels: fromText(row.channels),
  cells: fromText(row.cells),
  spreads: spreadsFromText(row.spreads),
});

export const tallyToColumns = (tally: Tally): TallyColumns => ({
  channels: toText(tally.channels),
  cells: toText(tally.cells),
  spreads: spreadsToText(tally.spreads),
});
