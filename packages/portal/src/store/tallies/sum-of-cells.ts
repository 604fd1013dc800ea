import type { Figures } from '@motcua/sdk';
import { figureNames } from '@motcua/sdk/schemas';
import { courseNames, oddNames, type Cell, type Count, type SpreadCell } from '../store.ts';
import { add } from './count-of.ts';
import type { Spread } from './spread.ts';

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
    course: total(courseNames, ({ course }) => course),
  };
};

export const spreadOf = (cells: SpreadCell[]): Spread => {
  const sum: Spread = [];
  for (const { spread } of cells) add(sum, spread);
  return sum;
};
