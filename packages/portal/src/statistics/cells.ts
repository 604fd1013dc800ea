import { formatDate } from '@motcua/sdk/text';
import type { Figures, GroupBy } from '@motcua/sdk';
import type { Cell, DayCells, SpreadCell } from '../store/store.ts';
import { sumOf } from '../store/tallies/sum-of-cells.ts';

export { spreadOf, sumOf } from '../store/tallies/sum-of-cells.ts';

/** `null` where the field or procedure is not known. */
export interface Heading {
  key: string | null;
  label: string | null;
}

/** A group that was counted. */
export interface CountedGroup<Each extends Cell = Cell> extends Heading {
  figures: Figures;
  cells: Each[];
}

const headings: Record<Exclude<GroupBy, 'day'>, (cell: Cell) => Heading> = {
  field: ({ field }) => ({ key: field, label: field }),
  channel: ({ channel }) => ({ key: channel, label: channel }),
  procedure: ({ procedure: { code, title } }) => ({ key: code, label: title }),
};

export const groupsOf = <Each extends Cell>(
  cells: Each[],
  groupBy: Exclude<GroupBy, 'day'>,
): CountedGroup<Each>[] => {
  const groups = new Map<string | null, Each[]>();
  for (const cell of cells) {
    const { key } = headings[groupBy](cell);
    const known = groups.get(key);
    if (known) known.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].map((members) => ({
    ...headings[groupBy](members[0]!),
    figures: sumOf(members).figures,
    cells: members,
  }));
};

/** Each day as a group. */
export const groupsOfDays = (days: DayCells[]): CountedGroup<SpreadCell>[] =>
  days.map(({ day, cells }) => ({
    key: day,
    label: formatDate(day),
    figures: sumOf(cells).figures,
    cells,
  }));
