import { countsText, objectOf, type Member } from './cells.ts';
import { within } from './key-numbers.ts';
import { addTally, none, tallyToColumns, type Tally, type TallyColumns } from './tally.ts';

/** Counts that grow move by move. A move writes the text of the cells that it moves, not of the thousand others. */
export class RunningTally {
  readonly tally = none();
  readonly #cells = new Map<string, Member>();

  add(move: Tally): void {
    addTally(this.tally, move);
    for (const key of move.cells.keys()) {
      const cell = within(this.#cells, key, () => ({ name: JSON.stringify(key), value: '' }));
      cell.value = countsText(this.tally.cells.get(key)!);
    }
  }

  get columns(): TallyColumns {
    const few = tallyToColumns({ ...this.tally, cells: new Map() });
    return { ...few, cells: objectOf([...this.#cells.values()]) };
  }
}
