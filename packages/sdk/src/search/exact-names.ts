import { firstAtLeast } from './first-at-least.ts';
import type { IndexedName } from './name-index.ts';
import { syllables, type Syllable } from './syllables.ts';

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

const withoutWord = (words: readonly Syllable[]): readonly Syllable[] =>
  words.length > 2 && words[0]!.plain === 'thu' && words[1]!.plain === 'tuc'
    ? words.slice(2)
    : words;
const plainOf = (words: readonly Syllable[]): string => words.map(({ plain }) => plain).join(' ');
const markedOf = (words: readonly Syllable[]): string =>
  words.map(({ marked }) => marked).join(' ');

export const exactNamesOf = (names: readonly IndexedName[]): ExactNames => {
  const whole = new Map<string, { marked: string; name: IndexedName }[]>();
  const titles: { plain: string; name: IndexedName }[] = [];
  for (const name of names) {
    const words = withoutWord(syllables(name.why.text));
    const plain = plainOf(words);
    const list = whole.get(plain);
    const entry = { marked: markedOf(words), name };
    if (list === undefined) whole.set(plain, [entry]);
    else list.push(entry);
    if (name.why.kind === 'title') titles.push({ plain, name });
  }
  titles.sort((one, other) => (one.plain < other.plain ? -1 : 1));
  const plains = titles.map(({ plain }) => plain);
  return (query) => {
    const words = withoutWord(syllables(query));
    const [plain, marked] = [plainOf(words), markedOf(words)];
    const found: ReturnType<ExactNames> = new Map();
    const offer = (name: IndexedName, how: number) =>
      name.owners.forEach((owner, nth) => {
        const mine = how * (1 - rankOfOwner * nth);
        if (mine > (found.get(owner)?.worth ?? 0))
          found.set(owner, { worth: mine, isWhole: how >= worth.whole, name });
      });
    if (words.length >= leastBegun) {
      for (let at = firstAtLeast(plains, plain); titles[at]?.plain.startsWith(plain); at += 1)
        offer(titles[at]!.name, worth.begun);
    }
    for (const { marked: spelt, name } of whole.get(plain) ?? []) {
      // One word has too many others that fold alike: `hỏi` is not `hội`.
      if (words.length === 1 && marked !== plain && spelt !== marked) continue;
      offer(name, worth.whole + (spelt === marked || marked === plain ? worth.asMarked : 0));
    }
    return found;
  };
};
