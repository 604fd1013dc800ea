import type { Refusal } from './record.ts';

/** More than a person would mend by hand; a file of 200 MB holds millions. */
export const mostListed = 10_000;

export interface Refused {
  /** The first rows that can't be used, with 10 000 refusals or a few more: each of them has all of its own. */
  refused: Refusal[];
  /** What else there is of them; absent where all are listed. */
  unlisted?: { rows: number; refusals: number } | undefined;
}

/** Notes what can't be used; of a file in which nothing can, it holds no more than is looked at. */
export class Refusals {
  readonly #refused: Refusal[];
  #unlisted: NonNullable<Refused['unlisted']>;

  constructor({ refused, unlisted = { rows: 0, refusals: 0 } }: Refused = { refused: [] }) {
    this.#refused = [...refused];
    this.#unlisted = { ...unlisted };
  }

  /** All refusals of one row. */
  add(row: Refusal[]): void {
    if (this.#refused.length < mostListed) {
      for (const refusal of row) this.#refused.push(refusal);
    } else {
      this.#unlisted.rows += 1;
      this.#unlisted.refusals += row.length;
    }
  }

  get told(): Refused {
    return {
      refused: this.#refused,
      ...(this.#unlisted.rows > 0 && { unlisted: this.#unlisted }),
    };
  }
}

/** Rows that can't be used, listed or not. */
export const refusedRows = ({ refused, unlisted }: Refused): number =>
  new Set(refused.map(({ row }) => row)).size + (unlisted?.rows ?? 0);
