import { figureNames } from '@motcua/sdk/schemas';
import type { Figures, GroupBy } from '@motcua/sdk';
import { oddNames, type Cell, type Count } from '../store/store.ts';

/** Each dossier is in one cell, so that totals and groups are sums of cells. */
export const sumOf = (cells: Cell[]): Count => {
  const total = <Name extends string>(
    names: readonly Name[],
    of: (cell: Cell) => Record<Name, number>,
  ) =>
    Object.fromEntries(
      names.map((name) => [name, cells.reduce((sum, cell) => sum + of(cell)[name], 0)]),
    ) as Record<Name, number>;
  return {
    figures: total(figureNames, ({ figures }) => figures) as Figures,
    odd: total(oddNames, ({ odd }) => odd),
  };
};

/** A group that was counted: key and label are `null` where the field or procedure is not known. */
export interface CountedGroup {
  key: string | null;
  label: string | null;
  figures: Figures;
}

const headings: Record<GroupBy, (cell: Cell) => Pick<CountedGroup, 'key' | 'label'>> = {
  field: ({ field }) => ({ key: field, label: field }),
  channel: ({ channel }) => ({ key: channel, label: channel }),
  procedure: ({ procedure: { code, title } }) => ({ key: code, label: title }),
};

export const groupsOf = (cells: Cell[], groupBy: GroupBy): CountedGroup[] => {
  const groups = new Map<string | null, Cell[]>();
  for (const cell of cells) {
    const { key } = headings[groupBy](cell);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].map((members) => ({
    ...headings[groupBy](members[0]!),
    figures: sumOf(members).figures,
  }));
};
