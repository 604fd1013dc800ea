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

/** Writes what stands in the first row of each tall cell into those under it that hold anything. */
export const fillTallCells = (rows: SheetRow[], tall: TallCell[]): void => {
  if (tall.length === 0 || tall.length > mostCells) return;
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== null));
  const byNumber = new Map(filled.map(({ row, cells }) => [row, cells]));
  const reached = new Map<number, number>();
  for (const { column, first, last } of tall.toSorted((a, b) => a.first - b.first)) {
    const value = byNumber.get(first)?.[column];
    if (value === undefined || value === null || last - first > tallest) continue;
    // No cell is merged twice; in a file that says so only the first counts.
    if (first <= (reached.get(column) ?? 0)) continue;
    reached.set(column, last);
    for (let row = first + 1; row <= last; row++) {
      const cells = byNumber.get(row);
      if (cells === undefined) continue;
      while (cells.length <= column) cells.push(null);
      cells[column] ??= value;
    }
  }
};
