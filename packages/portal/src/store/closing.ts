import { canonicalJson } from '@motcua/sdk/figures';
import { channels, figureNames } from '@motcua/sdk/schemas';
import type { Figures } from '@motcua/sdk';
import { toInstantText } from '@motcua/sdk/calendar';
import type { Count, Reading, SpreadCell } from './store.ts';
import { waitKinds, waitsOf, type WaitKind } from './tallies/spread.ts';
import { spreadOf, sumOf } from './tallies/sum-of-cells.ts';

/** What brought a correction about. */
export type CorrectionReason =
  | { kind: 'import' | 'undo'; import: number }
  /** The catalogue moved procedures to other fields. */
  | { kind: 'catalogue' };

/** Everything that a closed month says. */
export interface Frozen extends Count {
  /** Instant that it was read at, ISO 8601 with offset. */
  asOf: string;
  byChannel: Record<string, Figures>;
  /** `?` where the field is not known. */
  byField: Record<string, Figures>;
  /** Results by steps of days, see `waitingBuckets` of the SDK. */
  waits: Record<WaitKind, number[]>;
}

export interface Change {
  figure: keyof Figures;
  was: number;
  is: number;
}

/** Content of an entry of kind `correction`; of kind `month` without the first three. */
export interface CorrectionContent extends Frozen {
  correction: number;
  reason: CorrectionReason;
  changes: Change[];
}

const grouped = (cells: SpreadCell[], keyOf: (cell: SpreadCell) => string) => {
  const groups = new Map<string, SpreadCell[]>();
  for (const cell of cells) {
    groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  }
  return Object.fromEntries([...groups].map(([key, members]) => [key, sumOf(members).figures]));
};

/** What closing a month writes down of its cells, by channel alone and by all. */
export const frozenOf = (
  byChannel: SpreadCell[],
  cells: SpreadCell[],
  { asOf }: Reading,
): Frozen => {
  const spread = spreadOf(byChannel);
  const none = Object.fromEntries(channels.map((channel) => [channel, sumOf([]).figures]));
  return {
    asOf: toInstantText(asOf),
    ...sumOf(cells),
    byChannel: { ...none, ...grouped(byChannel, ({ channel }) => channel) },
    byField: grouped(cells, ({ field }) => field ?? '?'),
    waits: Object.fromEntries(
      waitKinds.map((kind) => [kind, waitsOf(spread, kind)]),
    ) as Frozen['waits'],
  };
};

/** Whether two say the same. */
export const sameFrozen = (a: Frozen, b: Frozen): boolean => {
  const text = ({ asOf, figures, odd, course, byChannel, byField, waits }: Frozen) =>
    canonicalJson({ asOf, figures, odd, course, byChannel, byField, waits });
  return text(a) === text(b);
};

export const changesOf = (was: Frozen, is: Frozen): Change[] =>
  figureNames.flatMap((figure) =>
    was.figures[figure] === is.figures[figure]
      ? []
      : [{ figure, was: was.figures[figure], is: is.figures[figure] }],
  );
