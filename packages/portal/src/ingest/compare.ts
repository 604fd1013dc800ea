import type { ImportChangeKind, ImportChanges } from '@motcua/sdk';
import type { DossierRow, KnownDossier, Touched } from '../store/store.ts';
import { ChangeCount, differences } from './changes.ts';
import { withFirstPromise } from './first-promise.ts';

export interface Counts {
  taken: number;
  unchanged: number;
  older: number;
}

/** Sorts rows, one a dossier, into what is new or changed, what is known already, what is older than ours. */
export class Comparison {
  readonly #changes = new ChangeCount();
  readonly counts: Counts = { taken: 0, unchanged: 0, older: 0 };

  /** `at`: the row of the file, for a person to find it. */
  of(row: DossierRow, before: KnownDossier | null, at: number | null): Touched {
    if (!before) {
      this.counts.taken += 1;
      this.#changes.addNew();
      return { what: 'new', row };
    }
    const kinds = differences(before, row);
    if (kinds.length === 0) {
      this.counts.unchanged += 1;
      // Confirmed at a later time: an import between the two must not bring an older state back.
      return row.dataAt > before.dataAt
        ? { what: 'confirmed', before, dataAt: row.dataAt }
        : { what: 'named', before };
    }
    if (before.dataAt > row.dataAt) return this.#earlier(row, before, at);
    return this.#changed(row, before, kinds, at);
  }

  /** An earlier state says nothing new, unless what was promised first. */
  #earlier(row: DossierRow, before: KnownDossier, at: number | null): Touched {
    const { importId: _, ...known } = before;
    const told = withFirstPromise(known, row);
    if (told === known) return this.older(before);
    return this.#changed(told, before, ['firstPromise'], at);
  }

  #changed(
    row: DossierRow,
    before: KnownDossier,
    kinds: ImportChangeKind[],
    at: number | null,
  ): Touched {
    this.counts.taken += 1;
    this.#changes.addChanged(before, row, kinds, at);
    return { what: 'changed', row, before };
  }

  older(before: KnownDossier): Touched {
    this.counts.older += 1;
    return { what: 'named', before };
  }

  get changes(): ImportChanges {
    return this.#changes.result;
  }
}
