import { fillerSays, type Asked } from './asked.ts';
import type { Candidates } from './candidates.ts';
import type { IndexedName, NameIndex } from './name-index.ts';
import type { Weighed } from './weigh-owners.ts';

/** What tells a hit that was meant from one that only looks like it. */
interface Signs {
  /** How well the name fits, and how much of it the query holds. */
  score: number;
  whole: number;
  /** Of what the query says: what the name met, met letter by letter, and met with words that are the owner’s own. */
  met: number;
  exact: number;
  central: number;
  /** Of what the query says: words that nothing in the index is like. */
  unknown: number;
  /** How many words that say something were met. */
  words: number;
  isMarked: number;
  /** By how much what is not the ward’s fits better. */
  outside: number;
}

/**
 * A logistic regression over the tuning half of the queries, those that a procedure answers against those
 * that none does, each asked of an index without a random third of its names: what people will type is not
 * in the vocabulary either.
 */
const weights: Signs = {
  score: 4.71,
  whole: 3.97,
  met: -2.81,
  exact: -2.76,
  central: 5.52,
  unknown: 3.57,
  words: 1.11,
  isMarked: -1.68,
  outside: -8.81,
};
const always = -8.26;
/** So, there, 2 in a hundred right hits are lost, and 97 in a hundred queries of the other kind get silence. */
const least = -0.3;

const close = { exact: 0.95, known: 0.9 };

/** The word of a name that a typed one means most surely, and how surely; −1 for none. */
const surestOf = ({ words }: IndexedName, candidates: Candidates): [sure: number, word: number] => {
  let [surest, meant] = [0, -1];
  for (const word of words) {
    const sure = candidates.get(word) ?? 0;
    if (sure > surest) [surest, meant] = [sure, word];
  }
  return [surest, meant];
};

const signsOf = (
  { closeness }: NameIndex,
  { score, whole, name }: Weighed,
  asked: Asked,
  owner: number,
  outside: number,
): Signs => {
  let [met, exact, central, unknown, words] = [0, 0, 0, 0, 0];
  asked.candidates.forEach((candidates, at) => {
    const says = asked.weights[at]!;
    const [surest, known] = surestOf(name, candidates);
    if (known >= 0) {
      met += says;
      central += surest * says * closeness(owner, known);
      if (surest >= close.exact) exact += says;
      if (says > fillerSays) words += 1;
    } else if (![...candidates.values()].some((sure) => sure >= close.known)) unknown += says;
  });
  return {
    score,
    whole,
    met: met / asked.weight,
    exact: exact / asked.weight,
    central: central / asked.weight,
    unknown: unknown / asked.weight,
    words: Math.min(words, 4),
    isMarked: Number(asked.reading.isMarked),
    outside: outside - score,
  };
};

/** What a word met with surely, and with hardly: for a wrong mark, a slip. */
const sureness = { met: 0.76, hardly: 0.5 };
/** A longer query tells a story, whose words no name has. */
const mostAsked = 5;
/** `ng` may become any word. */
const openLetters = 2;

/** Nothing but fillers was said: `hỏi`, `làm thế nào`. */
const saysNothing = ({ fillers }: NameIndex, { reading }: Asked): boolean =>
  reading.words.every(({ marked }) => fillers.has(marked));

/**
 * Only words met that many requests begin with, and what was asked for is not among them: `xác nhận đơn hàng`
 * is none of the confirmations.
 */
const metHeadsOnly = (
  { words: known, heads }: NameIndex,
  { name }: Weighed,
  { reading, candidates, weights: says }: Asked,
): boolean => {
  let [asked, hardly, lost] = [0, 0, 0];
  for (const [at, each] of candidates.entries()) {
    if (says[at]! <= fillerSays) continue;
    asked += 1;
    const typed = reading.words[at]!;
    const [surest, meant] = surestOf(name, each);
    if (heads.has(typed.marked) || (meant >= 0 && heads.has(known[meant]!.marked))) continue;
    if (surest >= sureness.met) return false;
    const isBegun =
      reading.isOpen && at === candidates.length - 1 && typed.plain.length <= openLetters;
    if (surest >= sureness.hardly) hardly += 1;
    else if (!isBegun) lost += 1;
  }
  return lost > 0 && hardly <= 1 && asked <= mostAsked;
};

/** Whether the owner was meant; `outside` is the best score of what is not the ward’s. */
export const confidenceOf =
  (index: NameIndex) =>
  (weighed: Weighed, owner: number, outside: number): boolean => {
    const { asked } = weighed;
    if (asked === undefined) return true;
    if (saysNothing(index, asked) || metHeadsOnly(index, weighed, asked)) return false;
    const signs = signsOf(index, weighed, asked, owner, outside);
    const sum = (Object.keys(weights) as (keyof Signs)[]).reduce(
      (so, sign) => so + weights[sign] * signs[sign],
      always,
    );
    return sum >= least;
  };
