import { mendLetters, readTyping, splitGlued, tidy } from '../text/index.ts';
import type { IndexData } from './index-data.ts';
import type { NameIndex } from './name-index.ts';
import { syllable, syllables, type Syllable } from './syllables.ts';

/** The words of a query after one way of reading it. */
export interface Reading {
  words: Syllable[];
  /** The last word may be the beginning of one. */
  isOpen: boolean;
  /** Marks stand somewhere: a word without them was then likely meant so. */
  isMarked: boolean;
  /** How likely it is that this was meant, from 0 to 1. */
  trust: number;
}

/** A longer text is read up to here. */
const mostLetters = 300;
const mostWords = 40;
const leastGlued = 4;
const shortAtEnd = 0.8;

/** Reads queries: slips of the input method, glued words, abbreviations, phrases that say nothing. */
export const readerOf = (
  data: IndexData,
  { folded, glued, sorted }: NameIndex,
): ((query: string) => Reading[]) => {
  const phrases = data.fillerPhrases
    .map((phrase) => syllables(phrase).map(({ plain }) => plain))
    .sort((one, other) => other.length - one.length);
  const starts = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const first = phrase[0]!;
    starts.set(first, [...(starts.get(first) ?? []), phrase]);
  }
  const abbreviations = new Map(
    Object.entries(data.abbreviations).map(([short, full]) => [short, syllables(full)]),
  );

  const isKnown = (word: string): boolean => folded.has(syllables(word)[0]?.plain ?? '');
  const unglue = (word: Syllable): Syllable[] => {
    if (folded.has(word.plain) || word.plain.length < leastGlued) return [word];
    const whole = glued.get(word.plain);
    if (whole !== undefined) return [...whole];
    const pieces = splitGlued(word.written);
    return pieces.length > 1 ? pieces.flatMap(syllables) : [word];
  };
  const widen = (word: Syllable): readonly Syllable[] =>
    abbreviations.get(word.plain) ?? unglue(word);
  const isShortInNames = ({ plain }: Syllable): boolean =>
    abbreviations.has(plain) && folded.has(plain);
  const beginsOne = (word: Syllable): boolean => {
    const { plain } = word;
    return abbreviations.has(plain) && sorted.some((known) => known.startsWith(plain));
  };
  /** A person's age as the names of procedures count it. */
  const ageOf = (word: Syllable, after: Syllable | undefined): Syllable => {
    if (after?.plain !== 'tuoi' || !/^\d{1,3}$/.test(word.plain)) return word;
    const age = Number(word.plain);
    const group = data.ages.find(([from, to]) => from <= age && age <= to);
    return group === undefined ? word : syllable(String(group[2]));
  };

  /** Without the phrases that say nothing, unless nothing else is said. */
  const withoutFillers = (words: readonly Syllable[]): Syllable[] => {
    const kept: Syllable[] = [];
    for (let at = 0; at < words.length;) {
      const phrase = starts
        .get(words[at]!.plain)
        ?.find((each) => each.every((plain, after) => words[at + after]?.plain === plain));
      if (phrase === undefined) kept.push(words[at]!);
      at += phrase?.length ?? 1;
    }
    return kept.length > 0 ? kept : [...words];
  };

  const read = (text: string): Reading[] => {
    const typed = syllables(text);
    const last = typed.at(-1);
    if (last === undefined) return [];
    const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(text);
    const readingOf = (all: readonly Syllable[], trust: number): Reading => {
      const words = withoutFillers(all).slice(0, mostWords);
      return {
        words: words.map((word, at) => ageOf(word, words[at + 1])),
        isOpen: isOpen && words.at(-1) === all.at(-1),
        isMarked: words.some(({ marked, plain }) => marked !== plain),
        trust,
      };
    };
    const before = typed.slice(0, -1).flatMap(widen);
    const whole = [...before, ...widen(last)];
    // `giấy kh`: more likely the beginning of `khai` than short for `kết hôn`.
    const readings =
      isOpen && beginsOne(last)
        ? [readingOf([...before, last], 1), readingOf(whole, shortAtEnd)]
        : [readingOf(whole, 1)];
    // Some names are written with the abbreviation.
    return typed.some(isShortInNames)
      ? [...readings, readingOf(typed.flatMap(unglue), 1)]
      : readings;
  };

  return (query) => {
    const text = mendLetters(tidyStart(query)).slice(0, mostLetters);
    const typed = readTyping(text);
    const repaired = typed.doubtful.reduce((so, { typed: slip, readings }) => {
      const known = readings.find((each) => isKnown(each));
      return known === undefined || isKnown(slip)
        ? so
        : so
            .split(' ')
            .map((word) => (word === slip ? known : word))
            .join(' ');
    }, typed.text);
    return [...new Set([text, repaired])].flatMap(read);
  };
};

/** A space at the end stays: it tells that the last word is whole. */
const tidyStart = (query: string): string => tidy(query) + (/\s$/.test(query) ? ' ' : '');
