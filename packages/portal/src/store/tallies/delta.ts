import type { DossierRow } from '../store.ts';
import { dayOf } from './day.ts';
import { eventsOf } from './events.ts';
import { KeyNumbers, within, type CellKey } from './key-numbers.ts';
import { moveOf, netOf, type Moves } from './moves.ts';

/** How far dossiers that come and go move the counts of each day. */
export class Delta {
  readonly #numbers = new KeyNumbers();
  readonly #days = new Map<number, Moves>();
  /** Of the dossier that is told now, and of the day that was told last: the next is on it more often than not. */
  #key = 0;
  #by: 1 | -1 = 1;
  #day = Number.NaN;
  #moves: Moves = [];

  add(row: DossierRow): void {
    this.#tell(row, 1);
  }

  remove(row: DossierRow): void {
    this.#tell(row, -1);
  }

  /** What the numbers of keys stand for. */
  get keys(): readonly CellKey[] {
    return this.#numbers.keys;
  }

  readonly #note = (at: number, place: number): void => {
    const its = dayOf(at);
    if (its !== this.#day) {
      this.#day = its;
      this.#moves = within(this.#days, its, () => []);
    }
    this.#moves.push(moveOf(this.#key, place, this.#by));
  };

  #tell(row: DossierRow, by: 1 | -1): void {
    this.#key = this.#numbers.numberOf(row);
    this.#by = by;
    eventsOf(row, this.#note);
  }

  /** The days that move, in order: what comes and goes on one day does not move it. */
  *days(): Generator<{ day: number; moves: Moves }> {
    for (const [day, all] of [...this.#days].sort(([a], [b]) => a - b)) {
      const moves = netOf(all);
      if (moves.length > 0) yield { day, moves };
    }
  }
}
