import type { DossierRow } from '../store.ts';
import type { Counts } from './count-of.ts';
import { dayOf } from './day.ts';
import { counters, eventsOf } from './events.ts';
import { KeyNumbers } from './key-numbers.ts';

/** An event as one number: day, key, counter, and whether it comes (0) or goes (1). */
const keysInDay = 2 ** 20;
const perKey = counters.length * 2;
const perDay = keysInDay * perKey;

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
    eventsOf(row, (at, counter) => {
      if (this.#length === this.#events.length) {
        const more = new Float64Array(this.#length * 2);
        more.set(this.#events);
        this.#events = more;
      }
      this.#events[this.#length++] = dayOf(at) * perDay + key + counter * 2;
    });
  }

  /** The days that move, in order, each with the counts of its cells by the number of their key. */
  *days(): Generator<{ day: number; cells: Map<number, Counts> }> {
    const events = this.#events.subarray(0, this.#length).sort();
    let day = Number.NaN;
    let cells = new Map<number, Counts>();
    let key = -1;
    let counts: Counts = [];
    const endKey = () => {
      if (counts.some((number) => number !== 0)) cells.set(key, counts);
      counts = [];
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
      const counter = (rest - key * perKey) >> 1;
      while (counts.length <= counter) counts.push(0);
      counts[counter]! += rest % 2 === 0 ? 1 : -1;
    }
    endKey();
    if (cells.size > 0) yield { day, cells };
  }
}
