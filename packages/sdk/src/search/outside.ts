import { fillerSays } from './asked.ts';
import type { IndexData } from './index-data.ts';
import { isOutside, outsideAt, type NameIndex } from './name-index.ts';
import { plainOf } from './name-texts.ts';
import { syllables } from './syllables.ts';
import type { Weighed } from './weigh-owners.ts';

/** What is not the ward’s, as far as a query may mean it. */
export interface Outside {
  /** What the ward does with papers of any office is no other office’s matter: `sao y hộ chiếu`. */
  isOfPapers: (query: string) => boolean;
  /** A telling word stands in the name as it was typed: no slip and no other mark names an office. */
  isSure: (weighed: Weighed) => boolean;
  isOffice: (owner: number) => boolean;
}

export const outsideOf = (data: IndexData, { heads, words: known }: NameIndex): Outside => {
  const papers = data.anyPaper.map((phrase) => ` ${plainOf(syllables(phrase))} `);
  return {
    isOfPapers: (query) => {
      const text = ` ${plainOf(syllables(query))} `;
      return papers.some((phrase) => text.includes(phrase));
    },
    isSure: ({ asked, name }) => {
      if (asked === undefined) return true;
      const { words, isMarked } = asked.reading;
      return words.some(
        (typed, at) =>
          asked.weights[at]! > fillerSays &&
          [...name.words].some((place) => {
            const { marked, plain } = known[place]!;
            const isSame = isMarked ? marked === typed.marked : plain === typed.plain;
            return isSame && !heads.has(marked);
          }),
      );
    },
    isOffice: (owner) => isOutside(owner) && data.elsewhere[outsideAt(owner)] !== undefined,
  };
};
