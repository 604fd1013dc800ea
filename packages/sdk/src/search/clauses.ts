import type { IndexData } from './index-data.ts';
import { syllables, type Syllable } from './syllables.ts';

/** Fewer words are no clause. */
const leastWords = 2;
/** Each is asked like a query of its own. */
const mostJoined = 3;

/** The parts of a query that may each be what is asked for. */
export interface Clauses {
  /** What stands before a purpose: `khai sinh để làm hộ chiếu`. */
  asked: string[];
  /** What stands between other joins, the last first: `ly hôn rồi muốn cưới lại`. */
  joined: string[];
}

export const clausesOf = ({ purposes, joins }: IndexData): ((query: string) => Clauses) => {
  const markedOf = (words: readonly string[]) =>
    new Set(words.flatMap((word) => syllables(word).map(({ marked }) => marked)));
  const [beforePurpose, between] = [markedOf(purposes), markedOf(joins)];
  // A space at the end: the last word is whole.
  const textsOf = (parts: readonly (readonly Syllable[])[]) =>
    parts
      .filter((part) => part.length >= leastWords)
      .map((part) => `${part.map(({ written }) => written).join(' ')} `);
  return (query) => {
    const words = syllables(query);
    const purpose = words.findIndex(({ marked }) => beforePurpose.has(marked));
    const before = purpose < 0 ? words : words.slice(0, purpose);
    const parts: Syllable[][] = [[]];
    for (const word of before) {
      if (between.has(word.marked)) parts.unshift([]);
      else parts[0]!.push(word);
    }
    return {
      asked: purpose < 0 ? [] : textsOf([before]),
      joined: parts.length > 1 ? textsOf(parts).slice(0, mostJoined) : [],
    };
  };
};
