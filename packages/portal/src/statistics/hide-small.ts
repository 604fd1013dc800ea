import { figureNames } from '@motcua/sdk/schemas';
import type { Figures, GroupFigures } from '@motcua/sdk';

/** Cells under this number are hidden in periods shorter than that: they could point at a person. */
export const hideBelow = 5;
export const hideShorterThanDays = 7;

const isSmall = (value: number): boolean => value > 0 && value < hideBelow;

/** The next one to hide where exactly one of a line is: what is left of its sum would tell it. */
const companion = (values: number[], line: number[], hidden: Set<number>): number | undefined =>
  line
    .filter((at) => !hidden.has(at))
    // A larger number first: a hidden zero would tell the hidden number from the total.
    .sort(
      (a, b) => Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]!,
    )[0];

/** All small ones, and in every line (whose sum is known) that would have just one, the next smallest too. */
const hiddenIn = (values: number[], lines: number[][]): Set<number> => {
  const hidden = new Set(values.flatMap((value, at) => (isSmall(value) ? [at] : [])));
  for (let more = true; more;) {
    more = false;
    for (const line of lines) {
      if (line.filter((at) => hidden.has(at)).length !== 1) continue;
      const next = companion(values, line, hidden);
      if (next === undefined) continue;
      hidden.add(next);
      more = true;
    }
  }
  return hidden;
};

/**
 * The groups' figures with `null` in place of what could point at a person, and how many such cells.
 * `lines`: the places of those groups that add up to a number which is shown elsewhere.
 */
export const hideSmall = (
  groups: Figures[],
  lines: number[][] = [groups.map((_, at) => at)],
): { figures: GroupFigures[]; cells: number } => {
  const figures: GroupFigures[] = groups.map((group) => ({ ...group }));
  let cells = 0;
  for (const name of figureNames) {
    const values = groups.map((group) => group[name]);
    for (const at of hiddenIn(values, lines)) {
      figures[at]![name] = null;
      cells += 1;
    }
  }
  return { figures, cells };
};
