import type { Met } from './met.ts';
import { add, isOutside, type IndexedName, type NameIndex } from './name-index.ts';
import type { NameText, NameTexts } from './name-texts.ts';
import type { Reading } from './readings.ts';
import { slipOf, type SlipKind } from './slip.ts';
import { soundOf, type Syllable } from './syllables.ts';

/**
 * Shorter texts are one letter away from too much; with another letter longer ones are too, and any text is where
 * it begins a word: `bắn pháo` is no `bán cháo`.
 */
const leastLetters = { typed: 4, meant: 5, replaced: 12 };
/** For each so many letters one may have the wrong marks beside the slip. */
const lettersOfMark = 9;
/** How well a name fits; wrong marks cost some of it. */
const worth: Record<SlipKind | 'spaces' | 'sound', number> = {
  spaces: 0.95,
  sound: 0.85,
  doubled: 0.9,
  swapped: 0.85,
  moved: 0.75,
  neighbour: 0.8,
  other: 0.8,
};
const wrongMark = 0.1;
/** Names that fit so much less than the best are left out. */
const leastOfBest = 0.9;

const joined = (words: readonly Syllable[]): string => words.map(({ plain }) => plain).join('');
const soundsOf = (words: readonly Syllable[], sound = soundOf): string =>
  words.map((word) => sound(word)).join(' ');
const markOf = (letter: string): string =>
  letter === 'đ' ? letter : letter.normalize('NFD').slice(1);
/** The marks of each letter, one after the other. */
const marksOf = (words: readonly Syllable[]): string[] =>
  [...words.map(({ written }) => written.normalize('NFC')).join('')].map(markOf);

/** At how many of the letters that both have, before and after the slip, the marks differ. */
const marksApart = (typed: string[], meant: string[], before: number, after: number): number => {
  let apart = 0;
  for (let at = 0; at < before; at += 1) if (typed[at] !== meant[at]) apart += 1;
  for (let at = 1; at <= after; at += 1) if (typed.at(-at) !== meant.at(-at)) apart += 1;
  return apart;
};

interface Tables {
  byLength: ReadonlyMap<number, readonly { text: string; names: readonly NameText[] }[]>;
  bySound: ReadonlyMap<string, readonly NameText[]>;
}

const tablesOf = ({ whole }: NameTexts): Tables => {
  const byLength = new Map<number, { text: string; names: readonly NameText[] }[]>();
  const bySound = new Map<string, NameText[]>();
  const sounds = new Map<string, string>();
  const sound = (word: Syllable): string => {
    const heard = sounds.get(word.written) ?? soundOf(word);
    sounds.set(word.written, heard);
    return heard;
  };
  for (const names of whole.values()) {
    for (const name of names) add(bySound, soundsOf(name.words, sound), name);
    const text = joined(names[0]!.words);
    if (text.length >= leastLetters.meant) add(byLength, text.length, { text, names });
  }
  return { byLength, bySound };
};

const ranked = (
  found: readonly (readonly [IndexedName, number])[],
  rankOf: (owner: number) => number,
): Met[] => {
  const best = Math.max(...found.map(([, how]) => how));
  const by = new Map<number, Met>();
  for (const [{ owners, why }, how] of found) {
    if (how < best * leastOfBest) continue;
    for (const owner of owners)
      if (how > (by.get(owner)?.score ?? 0)) by.set(owner, { owner, score: how, why });
  }
  const near = [...by.values()].sort(
    (one, other) => other.score - one.score || rankOf(one.owner) - rankOf(other.owner),
  );
  return near.some(({ owner }) => isOutside(owner)) ? [] : near;
};

/**
 * For a query in which nothing else was found: the names that it is but for one slip anywhere, well-spelt words
 * and spaces at the wrong place included, or but for how it sounds. A name must be all of the query, or all but
 * the words that many requests begin with; where one fits best that is not the ward's, nothing is.
 */
export const nearNamesOf = (
  { fillers, heads }: NameIndex,
  texts: NameTexts,
  rankOf: (owner: number) => number,
): ((readings: readonly Reading[]) => Met[]) => {
  let tables: Tables | undefined;

  const near = (words: readonly Syllable[], isMarked: boolean): [IndexedName, number][] => {
    const typed = joined(words);
    if (typed.length < leastLetters.typed) return [];
    // Most queries need none of it, and a cheap phone waits for what is made at once.
    const { byLength, bySound } = (tables ??= tablesOf(texts));
    const starts = new Set(words.map((_, at) => joined(words.slice(0, at)).length));
    const marks = marksOf(words);
    const mostApart = Math.floor(typed.length / lettersOfMark);
    const found: [IndexedName, number][] = [];
    const offer = (names: readonly NameText[], how: number, before: number, after: number) => {
      for (const { name, words: its } of names) {
        const apart = isMarked ? marksApart(marks, marksOf(its), before, after) : 0;
        if (apart <= mostApart) found.push([name, how - apart * wrongMark]);
      }
    };
    for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
      for (const { text, names } of byLength.get(length) ?? []) {
        if (text === typed) {
          offer(names, worth.spaces, length, 0);
          continue;
        }
        const slip = slipOf(typed, text);
        if (slip === null) continue;
        const isReplaced = slip.before + 1 + slip.after === length && length === typed.length;
        const isShort = slip.kind === 'other' && length < leastLetters.replaced;
        if (isReplaced && (isShort || starts.has(slip.before))) continue;
        offer(names, worth[slip.kind], slip.before, slip.after);
      }
    }
    for (const same of bySound.get(soundsOf(words)) ?? []) {
      const tones = marksOf(same.words).join();
      if (!isMarked || tones === marks.join()) found.push([same.name, worth.sound]);
    }
    return found;
  };

  return (readings) => {
    for (const { words, isMarked } of readings) {
      for (let from = 0; from < words.length; from += 1) {
        const found = near(words.slice(from), isMarked);
        if (found.length > 0) return ranked(found, rankOf);
        const { marked } = words[from]!;
        if (!fillers.has(marked) && !heads.has(marked)) break;
      }
    }
    return [];
  };
};
