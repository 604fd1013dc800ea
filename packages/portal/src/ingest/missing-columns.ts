import type { Column } from './column.ts';

/** A column of which nobody can tell what to make. */
export interface Unclear {
  heading: string;
  /** It holds dates, or phones, and none like them is known; or two name the same and hold different things. */
  why: 'dates' | 'phones' | 'twice';
}

export interface Doubts {
  /** `procedureTitle` stands for title or code of the procedure. */
  missing: Column[];
  unclear: Unclear[];
  /** The headings that were found, shortened. */
  found: string[];
}

/** A table was found, but it can't be told where all that is counted stands. */
export class MissingColumns extends Error {
  override readonly name = 'MissingColumns';
  readonly code = 'columns-missing';
  readonly doubts: Doubts;

  constructor(doubts: Doubts) {
    super(`Columns are missing: ${doubts.missing.join(', ')}`);
    this.doubts = doubts;
  }
}
