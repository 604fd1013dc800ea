import type { SheetRow } from '../raw-row.ts';

/** A cell that reaches over several rows of one column: the column from 0, its rows as numbers. */
export interface TallCell {
  column: number;
  first: number;
  last: number;
}

/** More of them, or longer ones, are no merged cells of a list. */
const mostCells = 100_000;
const tallest = 1_000;

/** Writes what stands in the first row of each tall cell into those under it, where there is a row. */
export const fillTallCells = (rows: SheetRow[], tall: TallCell[]): void => {
  if (tall.length === 0 || tall.length > mostCells) return;
  const byNumber = new Map(rows.map((row) => [row.row, row.cells]));
  for (const { column, first, last } of tall) {
    const value = byNumber.get(first)?.[column];
    if (value === undefined || value === null || last - first > tallest) continue;
    for (let row = first + 1; row <= last; row++) {
      const cells = byNumber.get(row);
      if (cells === undefined || cells.every((cell) => cell === null)) continue;
      while (cells.length <= column) cells.push(null);
      cells[column] ??= value;
    }
  }
};
