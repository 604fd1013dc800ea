import type { Column } from './column.ts';

/** A table was found, but not every column without which nothing can be counted. */
export class MissingColumns extends Error {
  override readonly name = 'MissingColumns';
  readonly code = 'columns-missing';
  /** `procedureTitle` stands for title or code of the procedure. */
  readonly missing: Column[];
  /** The headings that were found, shortened. */
  readonly found: string[];

  constructor(missing: Column[], found: string[]) {
    super(`Columns are missing: ${missing.join(', ')}`);
    this.missing = missing;
    this.found = found;
  }
}
