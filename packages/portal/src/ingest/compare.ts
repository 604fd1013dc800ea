import type { DossierRow, KnownDossier, Touched } from '../store/store.ts';
import { ChangeCount, differences, type ImportChanges } from './changes.ts';

export interface Counts {
  taken: number;
  unchanged: number;
  older: number;
}

/** What a file makes of the store's dossiers. */
export interface Compared extends Counts {
  touched: Touched[];
  changes: ImportChanges;
}

/** Sorts rows, one a dossier, into what is new or changed, what is known already, what is older than ours. */
export class Comparison {
  readonly #touched: Touched[] = [];
  readonly #changes = new ChangeCount();
  readonly #counts: Counts = { taken: 0, unchanged: 0, older: 0 };

  /** `at`: the row of the file, for a person to find it. */
  add(row: DossierRow, before: KnownDossier | null, at: number | null): void {
    if (!before) {
      this.#counts.taken += 1;
      this.#changes.addNew();
      this.#touched.push({ what: 'new', row });
      return;
    }
    const kinds = differences(before, row);
    if (kinds.length === 0) {
      this.#counts.unchanged += 1;
      // Confirmed at a later time: an import between the two must not bring an older state back.
      this.#touched.push(
        row.dataAt > before.dataAt
          ? { what: 'confirmed', before, dataAt: row.dataAt }
          : { what: 'named', before },
      );
    } else if (before.dataAt > row.dataAt) {
      this.addOlder(before);
    } else {
      this.#counts.taken += 1;
      this.#changes.addChanged(before, row, kinds, at);
      this.#touched.push({ what: 'changed', row, before });
    }
  }

  addOlder(before: KnownDossier): void {
    this.#counts.older += 1;
    this.#touched.push({ what: 'named', before });
  }

  get result(): Compared {
    return { ...this.#counts, touched: this.#touched, changes: this.#changes.result };
  }
}
