import type { PublicationKind, PublishedChange } from '@motcua/sdk';
import type { CatalogueLayer } from '../catalogue/layer.ts';
import type { PublishedProcedure } from '../catalogue/published.ts';

/** A source without what it says. */
export type LayerHead = Omit<CatalogueLayer, 'entries'>;

/** One line of the publication log. */
export interface PublicationRow {
  at: number;
  kind: PublicationKind;
  code: string;
  title: string;
  field: string;
  successor: string | null;
  changes: PublishedChange[];
}

/** A procedure as it was shown between two instants; `validUntil` is `null` for the one that is shown. */
export interface ProcedureVersion {
  number: number;
  validFrom: number;
  validUntil: number | null;
  procedure: PublishedProcedure;
}

/** What takes the place of the catalogue before. */
export interface Published {
  at: number;
  procedures: PublishedProcedure[];
  /** What a reader sees changed, with `at` as its instant. */
  changes: Omit<PublicationRow, 'at'>[];
}
