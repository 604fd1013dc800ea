import type { FigureName, Figures } from '@motcua/sdk';

/** Where the dossiers of a period are, in the order in which they lie on the bar. */
export const fates = [
  { name: 'resolvedEarly', bar: 'early', hatched: false, dark: true },
  { name: 'resolvedOnDue', bar: 'on-due', hatched: false, dark: false },
  { name: 'resolvedLate', bar: 'late', hatched: true, dark: true },
  { name: 'inProgressInTerm', bar: 'in-term', hatched: false, dark: false },
  { name: 'inProgressOverdue', bar: 'overdue', hatched: true, dark: true },
] as const satisfies readonly {
  name: FigureName;
  bar: string;
  hatched: boolean;
  dark: boolean;
}[];

/** All dossiers of the period; the five fates add up to it. */
export const allOf = (figures: Figures): number => figures.carriedOver + figures.received;
