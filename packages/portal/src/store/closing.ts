import { canonicalJson, type ChainEntry } from '@motcua/sdk/figures';
import { channels, figureNames } from '@motcua/sdk/schemas';
import type { Figures } from '@motcua/sdk';
import { endOfDate, monthPeriod, startOfDate, toInstantText } from '@motcua/sdk/calendar';
import type { Count, Reading, SpreadCell, WardState } from './store.ts';
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

/** A closed month of which the ward holds no data any more. */
interface Untold {
  asOf: null;
  figures: null;
}

/** What is known of a closed month: by its own entry always something. */
export type Told = Frozen | Untold;

/** `null` where nothing is known. */
export interface Change {
  figure: keyof Figures;
  was: number | null;
  is: number | null;
}

/** The correction that a write made of a closed month. */
export interface CorrectedMonth {
  /** `yyyy-mm`. */
  month: string;
  /** From 1 on, in each month. */
  number: number;
  changes: Change[];
}

/** Content of an entry of kind `correction`; of kind `month` without the first three. */
export type CorrectionContent = Told & {
  correction: number;
  reason: CorrectionReason;
  changes: Change[];
};

/** The instant that a month is read at: its end, or where the data end; `null` where they tell nothing of it. */
export const readAt = (
  month: string,
  { dataAt, since }: Pick<WardState, 'dataAt' | 'since'>,
): number | null => {
  const { from, to } = monthPeriod(month);
  const known = dataAt !== null && dataAt > startOfDate(from) && (since === null || since <= to);
  return known ? Math.min(endOfDate(to), dataAt) : null;
};

/** What an entry about a month says; read at its very beginning, it says nothing. */
export const toldBy = ({ subject, content }: ChainEntry): Told => {
  const told = JSON.parse(content) as Told;
  const begin = toInstantText(startOfDate(monthPeriod(subject).from));
  return told.asOf === begin ? { asOf: null, figures: null } : told;
};

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
export const sameTold = (a: Told, b: Told): boolean => {
  const text = ({ asOf, figures, odd, course, byChannel, byField, waits }: Frozen) =>
    canonicalJson({ asOf, figures, odd, course, byChannel, byField, waits });
  return a.figures === null || b.figures === null ? a.figures === b.figures : text(a) === text(b);
};

export const changesOf = (a: Told, b: Told): Change[] =>
  figureNames
    .map((figure) => ({
      figure,
      was: a.figures?.[figure] ?? null,
      is: b.figures?.[figure] ?? null,
    }))
    .filter(({ was, is }) => was !== is);
