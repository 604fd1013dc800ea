import { daysIn, type Period } from '@motcua/sdk/calendar';
import { brokenIdentities, ratesOf } from '@motcua/sdk/figures';
import { channels, figureNames } from '@motcua/sdk/schemas';
import type { Figures, Group, GroupBy } from '@motcua/sdk';
import type { DayCells, SpreadCell } from '../store/store.ts';
import { groupsOf, groupsOfDays, type CountedGroup, type Heading } from './cells.ts';
import { hideShorterThanDays, hideSmall } from './hide-small.ts';
import type { Language } from './source-label.ts';

/** What groups are made of: the cells of the whole period, and of its days where they are asked for. */
export interface Counted {
  cells: SpreadCell[];
  days: DayCells[];
}

interface CountedPair extends CountedGroup<SpreadCell> {
  then: Heading | null;
}

const none = Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures;

/** A figure that contradicts another is never published. */
export const assertWhole = (figures: Figures): void => {
  const broken = brokenIdentities(figures);
  if (broken.length > 0) throw new Error(`Figures contradict each other: ${broken.join('; ')}`);
};

/** All three channels are there, also those that nobody used. */
const withEveryChannel = (counted: CountedGroup<SpreadCell>[]): CountedGroup<SpreadCell>[] =>
  channels.map(
    (key) =>
      counted.find((group) => group.key === key) ?? { key, label: key, figures: none, cells: [] },
  );

/** Most received first; days in their order. */
const sorted = <Each extends CountedGroup>(groups: Each[], groupBy: GroupBy): Each[] =>
  groupBy === 'day'
    ? groups.sort((a, b) => a.key!.localeCompare(b.key!))
    : groups.sort(
        (a, b) =>
          b.figures.received - a.figures.received ||
          b.figures.carriedOver - a.figures.carriedOver ||
          (a.label ?? '').localeCompare(b.label ?? '', 'vi'),
      );

const oneLevel = ({ cells, days }: Counted, groupBy: GroupBy): CountedGroup<SpreadCell>[] => {
  if (groupBy === 'day') return groupsOfDays(days);
  const counted = groupsOf(cells, groupBy);
  return sorted(groupBy === 'channel' ? withEveryChannel(counted) : counted, groupBy);
};

const withinDays = (days: DayCells[], by: Exclude<GroupBy, 'day'>, dayFirst: boolean) =>
  days.flatMap(({ day, cells }) => {
    const [whole] = groupsOfDays([{ day, cells }]);
    const heading = { key: day, label: whole!.label };
    return groupsOf(cells, by).map((group): CountedPair => {
      const own = { key: group.key, label: group.label };
      return dayFirst ? { ...group, ...heading, then: own } : { ...group, then: heading };
    });
  });

/** Groups within groups, those of one first group beside each other. */
const twoLevels = (counted: Counted, groupBy: GroupBy, thenBy: GroupBy): CountedPair[] => {
  let pairs: CountedPair[];
  let order: (string | null)[];
  if (groupBy !== 'day' && thenBy !== 'day') {
    const firsts = oneLevel(counted, groupBy);
    order = firsts.map(({ key }) => key);
    pairs = firsts.flatMap(({ key, label, cells }) =>
      sorted(groupsOf(cells, thenBy), thenBy).map((group) => ({
        ...group,
        key,
        label,
        then: { key: group.key, label: group.label },
      })),
    );
  } else if (groupBy === 'day') {
    order = counted.days.map(({ day }) => day);
    pairs = withinDays(counted.days, thenBy as Exclude<GroupBy, 'day'>, true);
  } else {
    order = oneLevel(counted, groupBy).map(({ key }) => key);
    pairs = withinDays(counted.days, groupBy, false);
  }
  const placeOf = new Map(order.map((key, at) => [key, at]));
  return pairs.sort((a, b) => (placeOf.get(a.key) ?? 0) - (placeOf.get(b.key) ?? 0));
};

/** Places of the groups whose sum can be asked for: all of them, or all with the same first or second key. */
const linesOf = (pairs: CountedPair[]): number[][] => {
  const lines = new Map<string, number[]>();
  const put = (line: string, at: number) => lines.set(line, [...(lines.get(line) ?? []), at]);
  pairs.forEach(({ key, then }, at) => {
    if (then === null) put('all', at);
    else {
      put(`first ${key}`, at);
      put(`second ${then.key}`, at);
    }
  });
  return [...lines.values()];
};

const unknownLabel = { vi: 'Chưa rõ', en: 'Not known' };

/**
 * The groups of a period as they are shown. Hiding small numbers: only where a field or a procedure is told,
 * in periods of few days; a single day is one.
 */
export const shownGroups = (
  counted: Counted,
  { groupBy, thenBy }: { groupBy: GroupBy; thenBy?: GroupBy | undefined },
  period: Period,
  language: Language,
): { groups: Group[]; hiddenCells: number } => {
  const pairs: CountedPair[] = thenBy
    ? twoLevels(counted, groupBy, thenBy)
    : oneLevel(counted, groupBy).map((group) => ({ ...group, then: null }));
  const figures = pairs.map((pair) => pair.figures);
  figures.forEach(assertWhole);
  const by = [groupBy, thenBy];
  const hide =
    (by.includes('field') || by.includes('procedure')) &&
    (by.includes('day') || daysIn(period.from, period.to) < hideShorterThanDays);
  const shown = hide ? hideSmall(figures, linesOf(pairs)) : { figures, cells: 0 };
  const named = ({ key, label }: Heading) => ({
    key: key ?? 'unknown',
    label: label ?? unknownLabel[language],
  });
  return {
    groups: pairs.map((pair, at) => {
      const its = shown.figures[at]!;
      return {
        ...named(pair),
        then: pair.then && named(pair.then),
        figures: its,
        rates: ratesOf(its),
      };
    }),
    hiddenCells: shown.cells,
  };
};
