import { askerOf, type Asked } from './asked.ts';
import { candidatesOf } from './candidates.ts';
import type { IndexData } from './index-data.ts';
import { likelyNamesOf } from './likely-names.ts';
import type { IndexedName, NameIndex } from './name-index.ts';
import type { Reading } from './readings.ts';
import { scoreName } from './score-name.ts';

/** Owners that are weighed by all their names together. */
const mostWeighed = 50;
/** What that is worth beside the best of their names. */
const byAll = 0.5;
/** A name that is all the query says, and no more, goes before what people need more often. */
const exact = { from: 0.99, times: 1.1 };
/** When the best is under it, known words may be slips too. */
const looseUnder = 0.62;
/** What a later owner of a name loses. */
const rankOfOwner = 0.04;

/** How well a procedure or an office fits a query. */
export interface Weighed {
  score: number;
  /** How much of its best name the query holds. */
  whole: number;
  name: IndexedName;
  /** What was asked, in the reading that fits best; absent where the query is the name itself. */
  asked?: Asked;
}

export const weigherOf = (data: IndexData, index: NameIndex) => {
  const { names, closeness } = index;
  const ask = askerOf(index, candidatesOf(data, index));
  const likelyNames = likelyNamesOf(index);

  /** How much of a query an owner's names hold between them. */
  const between = ({ candidates, weights, weight }: Asked, owner: number): number =>
    candidates.reduce((sum, each, at) => {
      let best = 0;
      for (const [known, sure] of each) {
        if (sure <= best) continue;
        best = Math.max(best, sure * Math.sqrt(closeness(owner, known)));
      }
      return sum + best * weights[at]!;
    }, 0) / weight;

  const byName = (asked: Asked): Map<number, Weighed> => {
    const best = new Map<number, Weighed>();
    for (const at of likelyNames(asked)) {
      const name = names[at]!;
      const { score, whole } = scoreName(asked, name);
      name.owners.forEach((owner, nth) => {
        const mine = score * (1 - rankOfOwner * nth);
        if (mine > (best.get(owner)?.score ?? 0))
          best.set(owner, { score: mine, whole, name, asked });
      });
    }
    return best;
  };

  const weighAll = (readings: readonly Reading[], isLoose: boolean): Map<number, Weighed> => {
    const all = new Map<number, Weighed>();
    for (const reading of readings) {
      const asked = ask(reading, isLoose);
      const best = [...byName(asked)]
        .sort(([, one], [, other]) => other.score - one.score)
        .slice(0, mostWeighed);
      for (const [owner, weighed] of best) {
        const both =
          weighed.score >= exact.from
            ? weighed.score * exact.times
            : (1 - byAll) * weighed.score + byAll * between(asked, owner);
        const score = both * reading.trust;
        if (score > (all.get(owner)?.score ?? 0)) all.set(owner, { ...weighed, score });
      }
    }
    return all;
  };

  /** Owners that share a word with the query, each by its best name and by all of them. */
  return (readings: readonly Reading[]): Map<number, Weighed> => {
    const strict = weighAll(readings, false);
    const isSure = [...strict.values()].some(({ score }) => score >= looseUnder);
    return isSure ? strict : weighAll(readings, true);
  };
};
