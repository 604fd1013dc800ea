import { firstAtLeast } from './first-at-least.ts';
import type { Met } from './met.ts';
import { isOutside, type IndexedName, type NameIndex } from './name-index.ts';
import { plainOf, type NameText, type NameTexts } from './name-texts.ts';
import type { Reading } from './readings.ts';
import { toneless, type Syllable } from './syllables.ts';
import type { SearchReason } from './types.ts';

/** One letter begins everything. */
const leastLetters = 2;
/** So many names that begin so make it half likely that their procedure is meant. */
const halfMeant = 5;
/**
 * What a name is worth that begins with the very word, but for its marks, with a longer one though there is this
 * one, or only holds it.
 */
const worth = { word: 1, folded: 0.7, longer: 0.3, held: 0.2 };
/** So far down among what people need, a procedure is half as likely meant; so far is what is not the ward’s. */
const halfRank = 25;
/** Of the likeliest one’s score; what is under it is not offered. */
const leastOfBest = 0.1;
/** With a filler, as `sao`, so many of a procedure’s names begin when it is no filler there. */
const leastOfFiller = { count: 12, share: 0.15 };

const toneOf = ({ marked }: Syllable): string => marked.slice(toneless(marked).length);

/** Whether a word may become this one with what is typed next; a tone is often typed last. */
const begins = (typed: Syllable, word: Syllable, isMarked: boolean): boolean => {
  if (!isMarked) return word.plain.startsWith(typed.plain);
  const [letters, its] = [toneless(typed.marked), toneless(word.marked)];
  // `trọ` does not become `trợ`.
  if (!its.startsWith(letters) || /^\p{M}/u.test(its.slice(letters.length))) return false;
  const tone = toneOf(typed);
  return tone === '' || tone === toneOf(word);
};

/**
 * What may be meant by a query that is still being typed: the procedures some of whose names begin with it, or
 * hold its one word, those that people need most first, and what is not the ward’s among them. The score, from 0 to
 * 1, is how likely that is. None where another word than the last is a wrong one.
 */
export const begunNamesOf = (
  { names, words: known, postings, folded, fillers }: NameIndex,
  { whole, sorted }: NameTexts,
  rankOf: (owner: number) => number,
): ((reading: Reading) => Met[]) => {
  const counts = new Map<number, number>();
  for (const { owners } of names)
    for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);

  const namesBegun = ({ words, isOpen, isMarked }: Reading): NameText[] => {
    const plain = plainOf(words);
    const found: NameText[] = [];
    for (let at = firstAtLeast(sorted, plain); sorted[at]?.startsWith(plain); at += 1) {
      const fits = whole.get(sorted[at]!)!.filter((name) =>
        words.every((word, nth) => {
          const its = name.words[nth]!;
          const isWhole = !isOpen || nth < words.length - 1;
          return begins(word, its, isMarked) && (!isWhole || its.plain === word.plain);
        }),
      );
      found.push(...fits);
    }
    return found;
  };

  return (reading) => {
    const { words, isMarked } = reading;
    const last = words.at(-1);
    if (last === undefined || plainOf(words).length < leastLetters) return [];
    const worthOf = ({ plain, marked }: Syllable): number => {
      if (marked === last.marked) return worth.word;
      return !isMarked && plain === last.plain ? worth.folded : worth.longer;
    };
    const by = new Map<number, { worth: number; begun: number; why: SearchReason }>();
    const offer = ({ owners, why }: IndexedName, how: number, isBegun: boolean) => {
      for (const owner of owners) {
        const mine = by.get(owner) ?? { worth: 0, begun: 0, why };
        const isBetter = isBegun || mine.begun === 0;
        if (isBetter && why.text.length < mine.why.text.length) mine.why = why;
        mine.worth += how;
        if (isBegun) mine.begun += 1;
        by.set(owner, mine);
      }
    };
    for (const { name, words: its } of namesBegun(reading))
      offer(name, worthOf(its[words.length - 1]!), true);
    if (words.length === 1) {
      for (const word of folded.get(last.plain) ?? []) {
        if (isMarked && known[word]!.marked !== last.marked) continue;
        for (const at of postings[word]!) offer(names[at]!, worth.held, false);
      }
    }
    const isFiller = words.every(({ marked }) => fillers.has(marked));
    const found = [...by]
      .filter(
        ([owner, { begun }]) =>
          !isFiller ||
          (begun >= leastOfFiller.count && begun / counts.get(owner)! >= leastOfFiller.share),
      )
      .map(([owner, { worth: sum, why }]) => {
        const score =
          (sum / (sum + halfMeant)) *
          (halfRank / (halfRank + (isOutside(owner) ? halfRank : rankOf(owner))));
        return { owner, score, why };
      })
      .sort((one, other) => other.score - one.score || rankOf(one.owner) - rankOf(other.owner));
    const least = (found[0]?.score ?? 0) * leastOfBest;
    return found.filter(({ score }) => score >= least);
  };
};
