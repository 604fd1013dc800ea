import { memberOf, objectOf, type Cells, type Spreads } from './cells.ts';
import { addAt, type Counts } from './count-of.ts';
import { within, type CellKey } from './key-numbers.ts';
import { eachStep, type Moves } from './moves.ts';
import { addTo, type Spread } from './spread.ts';
import { none, tallyToColumns, type Tally, type TallyColumns } from './tally.ts';

const noCounts = (): Counts => [];
const noSpread = (): Spread => new Map();

/** Counts that grow day by day. A day writes the text of the cells that it moves, not of the thousand others. */
export class RunningTally {
  readonly #keys: readonly CellKey[];
  readonly #names: readonly string[];
  /** As JSON. */
  readonly #members: readonly string[];
  readonly #channels: Cells = new Map();
  readonly #spreads: Spreads = new Map();
  /** By the number of a key, as are their texts. */
  readonly #cells = new Map<number, Counts>();
  readonly #texts = new Map<number, string>();

  /** `names` are what keys are called in the cells. */
  constructor(keys: readonly CellKey[], names: readonly string[]) {
    this.#keys = keys;
    this.#names = names;
    this.#members = names.map((name) => JSON.stringify(name));
  }

  add(moves: Moves): void {
    const moved = new Set<number>();
    // What happens to one dossier stands together.
    let last = -1;
    let [cell, ofChannel] = [noCounts(), noCounts()];
    let spreadOf = noSpread();
    eachStep(moves, (key, counter, spread, by) => {
      if (key !== last) {
        last = key;
        const { channel } = this.#keys[key]!;
        cell = within(this.#cells, key, noCounts);
        ofChannel = within(this.#channels, channel, noCounts);
        spreadOf = within(this.#spreads, channel, noSpread);
        moved.add(key);
      }
      if (counter < 0) {
        addTo(spreadOf, spread, by);
        return;
      }
      addAt(cell, counter, by);
      addAt(ofChannel, counter, by);
    });
    for (const key of moved)
      this.#texts.set(key, memberOf(this.#members[key]!, this.#cells.get(key)!));
  }

  get tally(): Tally {
    const cells = new Map([...this.#cells].map(([key, counts]) => [this.#names[key]!, counts]));
    return { channels: this.#channels, cells, spreads: this.#spreads };
  }

  get columns(): TallyColumns {
    const few = { ...none(), channels: this.#channels, spreads: this.#spreads };
    return { ...tallyToColumns(few), cells: objectOf([...this.#texts.values()]) };
  }
}
