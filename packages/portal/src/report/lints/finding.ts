import type { Report, ReportFindingLevel, ReportPart } from '@motcua/sdk';
import type { Language } from '../../statistics/source-label.ts';

/** A report before its checks. */
export type Written = Omit<Report, 'findings'>;

/** What a check found, in both languages. */
export interface Finding {
  code: string;
  level: ReportFindingLevel;
  /** E.g. `II.1`. */
  part: string | null;
  text: Record<Language, string>;
}

/** A part with its place, e.g. `II.1`. */
export interface PlacedPart extends ReportPart {
  place: string;
}

export const partsOf = ({ sections }: Written): PlacedPart[] =>
  sections.flatMap(({ number, parts }) =>
    parts.map((part) => ({
      ...part,
      place: part.number === null ? number : `${number}.${part.number}`,
    })),
  );

/** Where the figures are told. */
export const placeOfForm = (written: Written): string | null =>
  partsOf(written).find(({ form }) => form)?.place ?? null;
