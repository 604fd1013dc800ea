import { spelt, splitTone, writeSyllable } from './syllable.ts';

/** One syllable that an input method would have made of the keys. */
export interface KeyReading {
  text: string;
  /** Keys that made a mark. */
  marks: number;
  /** A key stood far from what it marks (`nhana`, `visa`): allowed while typing, but rare. */
  loose: boolean;
}

interface State {
  /** Letters made so far, toneless, in the case they were typed in. */
  letters: string[];
  tone: string;
  marks: number;
  loose: boolean;
}

const toneKeys: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const circumflexed: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const breved: Record<string, string> = { a: 'ă' };
const horned: Record<string, string> = { u: 'ư', o: 'ơ' };
/** `nghieengx`, and one with its horn typed twice. */
const mostKeys = 11;
/** `nghiêng`. */
const mostLetters = 7;
const vowel = /[aăâeêioôơuưy]/i;

const inCaseOf = (model: string, letter: string): string =>
  model === model.toLowerCase() ? letter : letter.toUpperCase();

const markAt = (state: State, at: number, made: Record<string, string>): State => {
  const letter = state.letters[at]!;
  const letters = [...state.letters];
  letters[at] = inCaseOf(letter, made[letter.toLowerCase()]!);
  return { ...state, letters, marks: state.marks + 1 };
};

const lastOf = ({ letters }: State, wanted: string): number =>
  letters.findLastIndex((letter) => wanted.includes(letter.toLowerCase()));

/** The key of a Telex letter typed twice; far from the first, or after the tone, it is rare. */
const doubled = (state: State, vowel: string): State[] => {
  const at = lastOf(state, vowel);
  if (at < 0) return [];
  const far = at < state.letters.length - 1 || state.tone !== '';
  return [{ ...markAt(state, at, circumflexed), loose: state.loose || far }];
};

const marked = (state: State, wanted: string, made: Record<string, string>): State[] => {
  const at = lastOf(state, wanted);
  return at < 0 ? [] : [markAt(state, at, made)];
};

/** `u`, `o` or both of `uo`; of `uu` either. */
const horn = (state: State): State[] => {
  const isU = (at: number) => state.letters[at]?.toLowerCase() === 'u';
  const u = lastOf(state, 'u');
  const o = lastOf(state, 'o');
  const after = [u, u - 1].filter(isU).map((at) => markAt(state, at, horned));
  if (o < 0) return after;
  const half = markAt(state, o, horned);
  after.push(half);
  if (isU(o - 1)) after.push({ ...markAt(half, o - 1, horned), marks: half.marks });
  return after;
};

const crossed = (state: State, reach: 'far' | 'near'): State[] => {
  const [first = ''] = state.letters;
  if (first.toLowerCase() !== 'd') return [];
  const far = reach === 'near' && state.letters.length > 1;
  const letters = [inCaseOf(first, 'đ'), ...state.letters.slice(1)];
  return [{ ...state, letters, marks: state.marks + 1, loose: state.loose || far }];
};

const toned = (state: State, tone: string | undefined): State[] =>
  tone !== undefined && state.tone === '' && state.letters.some((letter) => vowel.test(letter))
    ? [{ ...state, tone, marks: state.marks + 1 }]
    : [];

const add = (state: State, letter: string): State => {
  // A tone between two vowels (`visa`) is taken by every input method, but few type it there.
  const broken = state.tone !== '' && vowel.test(letter);
  return { ...state, letters: [...state.letters, letter], loose: state.loose || broken };
};

const typed = (state: State, key: string): State[] => {
  const lower = key.toLowerCase();
  const last = state.letters.at(-1)?.toLowerCase();
  const after = toned(state, toneKeys[lower]);
  if (/\p{L}/u.test(key) && !/[fjwz]/.test(lower)) after.push(add(state, key));
  switch (lower) {
    case 'a':
    case 'e':
    case 'o':
      after.push(...doubled(state, lower));
      if (lower === 'o' && last === 'ư') after.push(add(state, inCaseOf(key, 'ơ')));
      // The same key a third time takes its mark back: `cooong` is `coong`.
      if (lower === 'o' && last === 'ô')
        after.push({ ...state, letters: [...state.letters.slice(0, -1), 'o', key] });
      break;
    case 'd':
      after.push(...crossed(state, 'near'));
      break;
    case 'w':
      after.push(...horn(state), ...marked(state, 'a', breved));
      // At the head of a word it is English more often than `ư`.
      after.push({
        ...add(state, inCaseOf(key, 'ư')),
        marks: state.marks + 1,
        loose: state.loose || last === undefined,
      });
      break;
    case '6':
      after.push(...marked(state, 'aeo', circumflexed));
      break;
    case '7':
      after.push(...horn(state));
      break;
    case '8':
      after.push(...marked(state, 'a', breved));
      break;
    case '9':
      after.push(...crossed(state, 'far'));
      break;
  }
  return after;
};

/**
 * The syllables that Telex or VNI keys, typed with the input method off, stand for: those with the most
 * marks first. Empty when the word has no such reading.
 */
export const readKeys = (word: string): KeyReading[] => {
  const split = splitTone(word);
  if (split === null || split.letters.length > mostKeys) return [];
  let states: State[] = [{ letters: [], tone: split.tone, marks: 0, loose: false }];
  for (const key of split.letters) {
    states = states
      .flatMap((state) => typed(state, key))
      .filter(({ letters }) => letters.length <= mostLetters);
  }

  const readings = new Map<string, KeyReading>();
  for (const { letters, tone, marks, loose } of states.sort((a, b) => b.marks - a.marks)) {
    const syllable = marks > 0 && spelt({ letters: letters.join(''), tone });
    if (!syllable) continue;
    const text = writeSyllable(syllable, 'old');
    if (readings.get(text)?.loose !== false) readings.set(text, { text, marks, loose });
  }
  return [...readings.values()];
};
