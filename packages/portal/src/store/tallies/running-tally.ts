import { memberOf, objectOf, type Cells, type Spreads } from './cells.ts';
import { addAt, type Counts } from './count-of.ts';
import { counters } from './events.ts';
import { within, type CellKey } from './key-numbers.ts';
import { byIn, keyIn, placeIn, type Moves } from './moves.ts';
import { none, tallyToColumns, type Tally, type TallyColumns } from './tally.ts';

const noCounts = (): Counts => [];

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
    let [cell, ofChannel, spread] = [noCounts(), noCounts(), noCounts()];
    for (const move of moves) {
      const key = keyIn(move);
      if (key !== last) {
        last = key;
        const { channel } = this.#keys[key]!;
        cell = within(this.#cells, key, noCounts);
        ofChannel = within(this.#channels, channel, noCounts);
        spread = within(this.#spreads, channel, noCounts);
        moved.add(key);
      }
      const place = placeIn(move);
      const by = byIn(move);
      if (place < counters.length) {
        addAt(cell, place, by);
        addAt(ofChannel, place, by);
      } else addAt(spread, place - counters.length, by);
    }
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
