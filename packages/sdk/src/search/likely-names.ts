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
  const shares = new Float64Array(names.length);
  const seenFor = new Float64Array(names.length);
  let round = 0;
  return (asked: Asked): number[] => {
    const touched: number[] = [];
    asked.candidates.forEach((each, at) => {
      round += 1;
      const surestFirst = [...each].sort(([, one], [, other]) => other - one);
      for (const [known, sure] of surestFirst) {
        const part = sure * Math.min(weights[known]!, asked.weights[at]! * mostOfTyped);
        for (const name of postings[known]!) {
          if (seenFor[name] === round) continue;
          seenFor[name] = round;
          if (shares[name] === 0) touched.push(name);
          shares[name]! += part;
        }
      }
    });
    const found = touched.map((name) => ({
      name,
      share: shares[name]! / Math.sqrt(names[name]!.weight + shortName),
    }));
    for (const name of touched) shares[name] = 0;
    const least = leastOfLargest * found.reduce((most, { share }) => Math.max(most, share), 0);
    return found
      .filter(({ share }) => share >= least)
      .sort((one, other) => other.share - one.share)
      .slice(0, mostScored)
      .map(({ name }) => name);
  };
};
