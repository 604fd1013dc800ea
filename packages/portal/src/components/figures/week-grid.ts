import type { OpeningHours } from '@motcua/sdk';
import { openMinutes } from './quiet-hours.ts';

export interface GridCell {
  /** 0 is Monday. */
  day: number;
  hour: number;
  count: number;
  open: boolean;
  /** 0 of none, else 1 to 4, by quarters of the largest number. */
  level: number;
}

/** Rows of hours, seven days each, from the first hour that is open or has a receipt to the last. */
export const weekGrid = (week: number[][], hours: readonly OpeningHours[]): GridCell[][] => {
  const most = Math.max(0, ...week.flat());
  const rows = Array.from({ length: 24 }, (_, hour) =>
    week.map((row, day): GridCell => {
      const count = row[hour] ?? 0;
      const level = count === 0 ? 0 : Math.ceil((4 * count) / most);
      return { day, hour, count, open: openMinutes(hours, day, hour) > 0, level };
    }),
  );
  const used = (row: GridCell[]) => row.some(({ open, count }) => open || count > 0);
  return rows.slice(rows.findIndex(used), rows.findLastIndex(used) + 1);
};
