import type { DossierRow } from '../store.ts';
import type { Counts } from './count-of.ts';
import { dayOf } from './day.ts';
import { counters, eventsOf, places } from './events.ts';
import { KeyNumbers } from './key-numbers.ts';
import type { Spread } from './spread.ts';

/** An event as one number: day, key, place, and whether it comes (0) or goes (1). */
const keysInDay = 2 ** 20;
const perKey = places * 2;
const perDay = keysInDay * perKey;

/** How far a cell moves. */
export interface Move {
  counts: Counts;
  spread: Spread;
}

/** How far dossiers that come and go move the counts of each day. */
export class Delta {
  readonly #numbers = new KeyNumbers();
  #events = new Float64Array(4096);
  #length = 0;

  add(row: DossierRow): void {
    this.#tell(row, 0);
  }

  remove(row: DossierRow): void {
    this.#tell(row, 1);
  }

  /** What the numbers in `days` stand for. */
  get keys() {
    return this.#numbers.keys;
  }

  #tell(row: DossierRow, goes: 0 | 1): void {
    const key = this.#numbers.numberOf(row) * perKey + goes;
    eventsOf(row, (at, place) => {
      if (this.#length === this.#events.length) {
        const more = new Float64Array(this.#length * 2);
        more.set(this.#events);
        this.#events = more;
      }
      this.#events[this.#length++] = dayOf(at) * perDay + key + place * 2;
    });
  }

  /** The days that move, in order, each with its cells by the number of their key. */
  *days(): Generator<{ day: number; cells: Map<number, Move> }> {
    const events = this.#events.subarray(0, this.#length).sort();
    let day = Number.NaN;
    let cells = new Map<number, Move>();
    let key = -1;
    let [counts, spread]: [Counts, Spread] = [[], new Map()];
    const endKey = () => {
      const moves =
        counts.some((number) => number !== 0) ||
        [...spread.values()].some((number) => number !== 0);
      if (moves) cells.set(key, { counts, spread });
      [counts, spread] = [[], new Map()];
    };
    for (const event of events) {
      const its = Math.floor(event / perDay);
      const rest = event - its * perDay;
      const itsKey = Math.floor(rest / perKey);
      if (its !== day || itsKey !== key) endKey();
      if (its !== day) {
        if (cells.size > 0) yield { day, cells };
        [day, cells] = [its, new Map()];
      }
      key = itsKey;
      const place = (rest - key * perKey) >> 1;
      const by = rest % 2 === 0 ? 1 : -1;
      if (place >= counters.length) {
        const at = place - counters.length;
        spread.set(at, (spread.get(at) ?? 0) + by);
        continue;
      }
      while (counts.length <= place) counts.push(0);
      counts[place]! += by;
    }
    endKey();
    if (cells.size > 0) yield { day, cells };
  }
}
