import type { IndexData } from './index-data.ts';
import { syllables, type Syllable } from './syllables.ts';

/** Fewer words are no clause. */
const leastWords = 2;

/**
 * The parts of a query that may each be what is asked for, the likeliest first: what stands before a purpose
 * (`khai sinh để làm hộ chiếu`), and after what has happened (`ly hôn rồi muốn cưới lại`).
 */
export const clausesOf = ({ purposes, joins }: IndexData): ((query: string) => string[]) => {
  const markedOf = (words: readonly string[]) =>
    new Set(words.flatMap((word) => syllables(word).map(({ marked }) => marked)));
  const [beforePurpose, join] = [markedOf(purposes), markedOf(joins)];
  const textOf = (words: readonly Syllable[]) => words.map(({ written }) => written).join(' ');
  return (query) => {
    const words = syllables(query);
    const purpose = words.findIndex(({ marked }) => beforePurpose.has(marked));
    const before = purpose < 0 ? words : words.slice(0, purpose);
    const ends = before.flatMap(({ marked }, at) => (join.has(marked) ? [at] : []));
    const parts = [...ends, before.length].map((end, nth) =>
      before.slice(nth === 0 ? 0 : ends[nth - 1]! + 1, end),
    );
    const clauses = parts.filter((part) => part.length >= leastWords).toReversed();
    return clauses.length === 1 && clauses[0]!.length === words.length
      ? []
      : clauses.map((clause) => `${textOf(clause)} `);
  };
};
