import type { Candidates, CandidatesOf } from './candidates.ts';
import type { NameIndex } from './name-index.ts';
import type { Reading } from './readings.ts';

/** A reading with what each of its words may mean. */
export interface Asked {
  reading: Reading;
  candidates: readonly Candidates[];
  /** What each word says. */
  weights: readonly number[];
  weight: number;
  /** By known word: the words of the query that may mean it. */
  meant: ReadonlyMap<number, readonly number[]>;
}

/** What words say that no name holds: about as much as a rare word, or nothing. */
const unknownSays = 3.2;
export const fillerSays = 0.25;
/** A word that only sounds like a known one says what an unknown one does. */
const leastSure = 0.6;

/** A long sentence tells a story around what it asks for: what goes past this counts for less. */
const story = { from: 14, share: 0.35 };
const soften = (weight: number): number =>
  Math.min(weight, story.from) + Math.max(0, weight - story.from) * story.share;

export const askerOf =
  ({ weights, fillers }: NameIndex, candidatesOf: CandidatesOf) =>
  (reading: Reading, isLoose: boolean): Asked => {
    const candidates = reading.words.map((_, at) => candidatesOf(reading, at, isLoose));
    const meant = new Map<number, number[]>();
    candidates.forEach((each, at) => {
      for (const known of each.keys()) {
        const list = meant.get(known);
        if (list === undefined) meant.set(known, [at]);
        else list.push(at);
      }
    });
    const says = candidates.map((each, at) => {
      if (fillers.has(reading.words[at]!.marked)) return fillerSays;
      let [least, surest] = [unknownSays, leastSure];
      for (const [known, sure] of each) {
        if (sure > surest || (sure === surest && weights[known]! < least)) {
          [least, surest] = [weights[known]!, sure];
        }
      }
      return least;
    });
    const weight = soften(says.reduce((sum, each) => sum + each, 0));
    return { reading, candidates, meant, weights: says, weight };
  };
