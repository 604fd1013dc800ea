import type { Asked } from './asked.ts';
import type { NameIndex } from './name-index.ts';

/** Names that are scored in full; the others share too little with the query. */
const mostScored = 150;
/** Of the largest share; names under it would not be among them. */
const leastOfLargest = 0.2;
/** Keeps names of one rare word from going before all others. */
const shortName = 4;
/** What a name's word may say at most, by what the typed word says. */
const mostOfTyped = 1.5;

/** The names that share most with a query by their words alone, wherever these stand. */
export const likelyNamesOf = ({ names, weights, postings }: NameIndex) => {
  // Most of a query's time over thousands of procedures is spent here: plain arrays and loops.
  const lengths = Float64Array.from(names, ({ weight }) => Math.sqrt(weight + shortName));
  const shares = new Float64Array(names.length);
  const seenFor = new Uint32Array(names.length);
  const touched = new Int32Array(names.length);
  let round = 0;
  return (asked: Asked): number[] => {
    let count = 0;
    asked.candidates.forEach((each, at) => {
      round += 1;
      const most = asked.weights[at]! * mostOfTyped;
      const surestFirst = [...each].sort(([, one], [, other]) => other - one);
      for (const [known, sure] of surestFirst) {
        const part = sure * Math.min(weights[known]!, most);
        const list = postings[known]!;
        for (let place = 0; place < list.length; place += 1) {
          const name = list[place]!;
          if (seenFor[name] === round) continue;
          seenFor[name] = round;
          if (shares[name] === 0) touched[count++] = name;
          shares[name]! += part;
        }
      }
    });
    let largest = 0;
    for (let place = 0; place < count; place += 1) {
      const name = touched[place]!;
      shares[name]! /= lengths[name]!;
      if (shares[name]! > largest) largest = shares[name]!;
    }
    const found: { name: number; share: number }[] = [];
    for (let place = 0; place < count; place += 1) {
      const name = touched[place]!;
      const share = shares[name]!;
      if (share >= leastOfLargest * largest) found.push({ name, share });
      shares[name] = 0;
    }
    return found
      .sort((one, other) => other.share - one.share)
      .slice(0, mostScored)
      .map(({ name }) => name);
  };
};
