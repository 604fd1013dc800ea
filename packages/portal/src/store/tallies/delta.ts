import type { DossierRow } from '../store.ts';
import { dayOf } from './day.ts';
import { eventsOf } from './events.ts';
import { KeyNumbers, within, type CellKey } from './key-numbers.ts';
import { moveOf, netOf, type Moves } from './moves.ts';

/** How far dossiers that come and go move the counts of each day. */
export class Delta {
  readonly #numbers = new KeyNumbers();
  readonly #days = new Map<number, Moves>();

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

  #tell(row: DossierRow, by: 1 | -1): void {
    const key = this.#numbers.numberOf(row);
    // Most events of a dossier come about on one day.
    let day = Number.NaN;
    let moves: Moves;
    eventsOf(row, (at, place) => {
      const its = dayOf(at);
      if (its !== day) {
        day = its;
        moves = within(this.#days, day, () => []);
      }
      moves.push(moveOf(key, place, by));
    });
  }

  /** The days that move, in order: what comes and goes on one day does not move it. */
  *days(): Generator<{ day: number; moves: Moves }> {
    for (const [day, all] of [...this.#days].sort(([a], [b]) => a - b)) {
      const moves = netOf(all);
      if (moves.length > 0) yield { day, moves };
    }
  }
}
