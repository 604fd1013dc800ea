import type { DossierRow } from '../store.ts';
import { add, addAt, type Counts } from './count-of.ts';
import { dayOf } from './day.ts';
import { counters, eventsOf } from './events.ts';
import { KeyNumbers, within } from './key-numbers.ts';
import { addTo, type Spread } from './spread.ts';
import { none, type Tally } from './tally.ts';

/** How far the counts of one day move: by the number of their key, spreads by channel. */
interface DayMoves {
  cells: Map<number, Counts>;
  spreads: Map<string, Spread>;
}

const noMoves = (): DayMoves => ({ cells: new Map(), spreads: new Map() });
const noCounts = (): Counts => [];
const noSpread = (): Spread => new Map();

/** How far dossiers that come and go move the counts of each day. */
export class Delta {
  readonly #numbers = new KeyNumbers();
  readonly #days = new Map<number, DayMoves>();

  add(row: DossierRow): void {
    this.#tell(row, 1);
  }

  remove(row: DossierRow): void {
    this.#tell(row, -1);
  }

  /** What the numbers of keys stand for. */
  get keys() {
    return this.#numbers.keys;
  }

  #tell(row: DossierRow, by: 1 | -1): void {
    const key = this.#numbers.numberOf(row);
    // Most events of a dossier come about on one day.
    let day = Number.NaN;
    let moves: DayMoves;
    let counts: Counts;
    let spread: Spread | undefined;
    eventsOf(row, (at, place) => {
      const its = dayOf(at);
      if (its !== day) {
        day = its;
        moves = within(this.#days, day, noMoves);
        counts = within(moves.cells, key, noCounts);
        spread = undefined;
      }
      if (place < counters.length) {
        addAt(counts, place, by);
        return;
      }
      spread ??= within(moves.spreads, row.channel, noSpread);
      addTo(spread, place - counters.length, by);
    });
  }

  /**
   * The days that move, in order, each with how far. `names` gives what the number of a key is called in
   * the cells.
   */
  *days(names: (keyNumber: number) => string): Generator<{ day: number; tally: Tally }> {
    for (const [day, { cells, spreads }] of [...this.#days].sort(([a], [b]) => a - b)) {
      const tally: Tally = { ...none(), spreads };
      for (const [number, counts] of cells) {
        tally.cells.set(names(number), counts);
        add(within(tally.channels, this.keys[number]!.channel, noCounts), counts);
      }
      if (moves(tally)) yield { day, tally };
    }
  }
}

/** What comes and goes on one day does not move it. */
const moves = ({ cells, spreads }: Tally): boolean =>
  [...cells.values()].some((counts) => counts.some((number) => number !== 0)) ||
  [...spreads.values()].some((spread) => [...spread.values()].some((number) => number !== 0));
