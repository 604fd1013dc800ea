import type { Group } from '@motcua/sdk';

/** What a bar is drawn from. */
export type BarGroup = Pick<Group, 'label' | 'figures'>;

export interface GroupBar {
  label: string;
  /** Carried over and received; `null` where either is hidden. */
  total: number | null;
  resolved: number | null;
  /** `null` where any part is hidden: a bar of the rest would show what is hidden. */
  parts: (readonly [key: string, value: number])[] | null;
}

const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** One bar a group, the fullest first or in their order; `full` is the largest total, which all are drawn against. */
export const groupBars = (
  groups: readonly BarGroup[],
  inOrder = false,
): { bars: GroupBar[]; full: number } => {
  const bars = groups.map(({ label, figures }): GroupBar => {
    const { resolved, inProgressInTerm, inProgressOverdue } = figures;
    const total = sum(figures.carriedOver, figures.received);
    const whole =
      total !== null &&
      resolved !== null &&
      inProgressInTerm !== null &&
      inProgressOverdue !== null;
    return {
      label,
      total,
      resolved,
      parts: whole
        ? [
            ['resolved', resolved],
            ['inProgressInTerm', inProgressInTerm],
            ['inProgressOverdue', inProgressOverdue],
          ]
        : null,
    };
  });
  return {
    bars: inOrder ? bars : bars.sort((a, b) => (b.total ?? -1) - (a.total ?? -1)),
    full: Math.max(0, ...bars.map(({ total }) => total ?? 0)),
  };
};
