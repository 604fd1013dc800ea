import { firstAtLeast } from './first-at-least.ts';
import type { IndexedName } from './name-index.ts';
import { markedOf, plainOf, textWords, type NameTexts } from './name-texts.ts';

/** A title of fewer words is begun by too many queries. */
const leastBegun = 4;
/** What being all of a name, and being the beginning of a title, is worth beside how well the words fit. */
const worth = { whole: 0.3, asMarked: 0.05, begun: 0.15 };
/** What a later owner of a name loses. */
const rankOfOwner = 0.04;

/** How a query is the very text of a name, or a title’s beginning; by owner, with the name. */
export type ExactNames = (
  query: string,
) => Map<number, { worth: number; isWhole: boolean; name: IndexedName }>;

export const exactNamesOf =
  ({ whole, sorted }: NameTexts): ExactNames =>
  (query) => {
    const words = textWords(query);
    const [plain, marked] = [plainOf(words), markedOf(words)];
    const found: ReturnType<ExactNames> = new Map();
    const offer = (name: IndexedName, how: number) =>
      name.owners.forEach((owner, nth) => {
        const mine = how * (1 - rankOfOwner * nth);
        if (mine > (found.get(owner)?.worth ?? 0))
          found.set(owner, { worth: mine, isWhole: how >= worth.whole, name });
      });
    if (words.length >= leastBegun) {
      for (let at = firstAtLeast(sorted, plain); sorted[at]?.startsWith(plain); at += 1) {
        for (const { name } of whole.get(sorted[at]!)!)
          if (name.why.kind === 'title') offer(name, worth.begun);
      }
    }
    for (const { name, words: its } of whole.get(plain) ?? []) {
      const spelt = markedOf(its);
      // One word has too many others that fold alike: `hỏi` is not `hội`.
      if (words.length === 1 && marked !== plain && spelt !== marked) continue;
      offer(name, worth.whole + (spelt === marked || marked === plain ? worth.asMarked : 0));
    }
    return found;
  };
