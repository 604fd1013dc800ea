import { isSyllable } from '../text/index.ts';
import { firstAtLeast } from './first-at-least.ts';
import type { IndexData } from './index-data.ts';
import { shortenings, type NameIndex } from './name-index.ts';
import type { Reading } from './readings.ts';
import { slipOf } from './slip.ts';
import { soundOf, syllable, toneless, type Syllable } from './syllables.ts';

/** Words of the index that a typed word may mean, each with how surely: 1 is the word itself. */
export type Candidates = ReadonlyMap<number, number>;

const sureness = {
  /** In a text without any marks. */
  unmarkedText: 0.96,
  /** Between words with marks: one that is no word without them, and one that is. */
  unmarkedWord: 0.9,
  plainWord: 0.75,
  wrongTone: 0.74,
  wrongMark: 0.6,
  same: 0.75,
  sound: 0.8,
  /** Of a word that is a known one but for its marks, and of a known one. */
  soundOfMarked: 0.72,
  soundOfKnown: 0.5,
  slip: { doubled: 0.92, swapped: 0.85, neighbour: 0.8, moved: 0.72, other: 0.72 },
  /** Of that, when the typed word is spelt well, and when it is a known one. */
  slipOfWell: 0.8,
  slipOfKnown: 0.76,
  prefix: { least: 0.6, most: 0.95 },
};
const leastForSlip = 3;
const mostPrefixed = 300;

/** How far the marks of a typed word speak for a word that folds alike. */
const marksAgree = (typed: Syllable, word: Syllable, isMarked: boolean): number => {
  if (typed.marked === word.marked) return 1;
  if (typed.marked === typed.plain) {
    if (!isMarked) return sureness.unmarkedText;
    return isSyllable(typed.written) ? sureness.plainWord : sureness.unmarkedWord;
  }
  return toneless(typed.marked) === toneless(word.marked) ? sureness.wrongTone : sureness.wrongMark;
};

/** What each word of a reading may mean; `isLoose` takes known words for slips of others too. */
export type CandidatesOf = (reading: Reading, at: number, isLoose: boolean) => Candidates;

export const candidatesOf = (data: IndexData, index: NameIndex): CandidatesOf => {
  const { words, folded, shortened, sounds, sorted } = index;
  const spelt = new Map(words.map(({ marked }, at) => [marked, at]));
  const same = new Map<number, Set<number>>();
  for (const group of data.sameWords) {
    const places = group.flatMap((word) => spelt.get(syllable(word.toLowerCase()).marked) ?? []);
    for (const one of places) {
      same.set(one, new Set([...(same.get(one) ?? []), ...places.filter((at) => at !== one)]));
    }
  }

  return ({ words: asked, isOpen, isMarked }, nth, isLoose) => {
    const found = new Map<number, number>();
    const offer = (at: number, how: number) => {
      if (how > (found.get(at) ?? 0)) found.set(at, how);
    };
    const typed = asked[nth]!;
    const { plain } = typed;
    const alike = folded.get(plain) ?? [];
    for (const at of alike) {
      const how = marksAgree(typed, words[at]!, isMarked);
      offer(at, how);
      if (how > sureness.wrongTone)
        same.get(at)?.forEach((each) => offer(each, how * sureness.same));
    }
    const isKnown = alike.length > 0;
    if (!/\d/.test(plain)) {
      const isExact = typed.marked === plain || found.has(spelt.get(typed.marked) ?? -1);
      const soundOfKnown = isExact ? sureness.soundOfKnown : sureness.soundOfMarked;
      const sound = isKnown ? soundOfKnown : sureness.sound;
      sounds.get(soundOf(typed))?.forEach((at) => offer(at, sound));
      const isWell = isMarked && isSyllable(typed.written);
      if (plain.length >= leastForSlip && (!isKnown || (isLoose && !isWell))) {
        const unknown = isWell ? sureness.slipOfWell : 1;
        const less = isKnown ? sureness.slipOfKnown : unknown;
        for (const key of [plain, ...shortenings(plain)]) {
          for (const each of shortened.get(key) ?? []) {
            const slip = slipOf(plain, each);
            if (slip === null) continue;
            const how = sureness.slip[slip.kind] * less;
            folded.get(each)!.forEach((at) => offer(at, how));
          }
        }
      }
    }
    if (isOpen && nth === asked.length - 1) {
      const { least, most } = sureness.prefix;
      const letters = toneless(typed.marked);
      const from = firstAtLeast(sorted, plain);
      for (const whole of sorted.slice(from, from + mostPrefixed)) {
        if (!whole.startsWith(plain)) break;
        const how = least + (most - least) * (plain.length / whole.length);
        for (const at of folded.get(whole)!) {
          const agrees = letters === plain || toneless(words[at]!.marked).startsWith(letters);
          offer(at, agrees ? how : how * sureness.wrongTone);
        }
      }
    }
    return found;
  };
};
