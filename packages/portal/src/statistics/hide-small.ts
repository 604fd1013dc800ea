import { figureNames } from '@motcua/sdk/schemas';
import type { Figures, GroupFigures } from '@motcua/sdk';

/** Cells under this number are hidden in periods shorter than that: they could point at a person. */
export const hideBelow = 5;
export const hideShorterThanDays = 7;

/** Which groups of one column to hide: all small ones, and with a single one the next smallest too. */
const hiddenIn = (column: number[]): Set<number> => {
  const small = column.flatMap((value, at) => (value > 0 && value < hideBelow ? [at] : []));
  if (small.length !== 1) return new Set(small);
  const next = column
    .map((value, at) => ({ value, at }))
    .filter(({ at }) => at !== small[0])
    // A larger number first: a hidden zero would tell the hidden number from the total.
    .sort((a, b) => Number(a.value === 0) - Number(b.value === 0) || a.value - b.value)[0];
  return new Set(next ? [...small, next.at] : small);
};

/** The groups' figures with `null` in place of what could point at a person, and how many such cells. */
export const hideSmall = (groups: Figures[]): { figures: GroupFigures[]; cells: number } => {
  const figures: GroupFigures[] = groups.map((group) => ({ ...group }));
  let cells = 0;
  for (const name of figureNames) {
    for (const at of hiddenIn(groups.map((group) => group[name]))) {
      figures[at]![name] = null;
      cells += 1;
    }
  }
  return { figures, cells };
};
