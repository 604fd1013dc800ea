import type { IndexData } from './index-data.ts';
import type { Reading } from './readings.ts';
import { syllables, type Syllable } from './syllables.ts';
import type { SearchReason } from './types.ts';

/** What a query is about that is nothing but a topic. */
export interface Topic {
  /** Places of procedures, those that people need most first. */
  places: readonly number[];
  why: SearchReason;
  /** The query is all of a field's title, or a topic of the vocabulary; not only a part of a title. */
  isWhole: boolean;
}

/** Fewer letters begin too much. */
const leastBegun = 4;

/** `Đăng ký, quản lý cư trú` speaks of `quản lý cư trú` and of `cư trú`. */
const partsOf = (title: string): string[] =>
  title
    .split(/[,;()]|\svà\s/u)
    .map((part) => part.trim())
    .flatMap((part) => [part, part.replace(/^quản lý\s+/iu, '')])
    .filter((part) => part !== title && /\s/.test(part));

const plainOf = (words: readonly Syllable[]): string => words.map(({ plain }) => plain).join(' ');
const markedOf = (words: readonly Syllable[]): string =>
  words.map(({ marked }) => marked).join(' ');

interface Entry extends Topic {
  marked: string;
}

/**
 * Topics are met by the whole query only: in a sentence their words say too little. Where the vocabulary
 * and a field have the same name, the vocabulary's procedures go first.
 */
export const topicsOf = (
  data: IndexData,
  rankOf: (place: number) => number,
  fillers: ReadonlySet<string>,
): ((query: string, readings: readonly Reading[]) => Topic | null) => {
  const known = new Map<string, Entry>();
  const add = (name: string, topic: Topic) => {
    const words = syllables(name);
    const key = plainOf(words);
    const before = known.get(key);
    if (before === undefined) known.set(key, { ...topic, marked: markedOf(words) });
    else {
      const isWhole = before.isWhole || topic.isWhole;
      const places = [...new Set([...before.places, ...topic.places])];
      known.set(key, { ...before, isWhole, places });
    }
  };
  for (const [places, names] of data.topics) {
    for (const name of names)
      add(name, { places, why: { kind: 'topic', text: name }, isWhole: true });
  }
  const fields = data.fields.map(([title, places]) => ({
    title,
    topic: {
      places: places.toSorted((one, other) => rankOf(one) - rankOf(other)),
      why: { kind: 'field', text: title },
    } as const,
  }));
  for (const { title, topic } of fields) add(title, { ...topic, isWhole: true });
  const fieldOf = new Map(
    data.fields.flatMap(([title, places]) => places.map((at) => [at, title])),
  );
  const titles = data.procedures.map(([, title], at) => ({
    plain: plainOf(syllables(title.replace(/^thủ tục\s+/iu, ''))),
    field: fieldOf.get(at),
  }));
  for (const { title, topic } of fields) {
    for (const part of new Set([title.replace(/^quản lý\s+/iu, ''), ...partsOf(title)])) {
      const key = `${plainOf(syllables(part))} `;
      // `Đăng ký`, `Thành lập` are no topics: titles of any field begin so.
      const isHead = titles.some(({ plain, field }) => field !== title && plain.startsWith(key));
      if (part !== title && !isHead) add(part, { ...topic, isWhole: false });
    }
  }
  const keys = fields.map(({ title }) => plainOf(syllables(title)));

  const meets = ({ marked }: Entry, words: readonly Syllable[]): boolean =>
    // One word has too many others that fold alike.
    words.length > 1 || words[0]!.marked === words[0]!.plain || words[0]!.marked === marked;
  const find = (words: readonly Syllable[]): Topic | null => {
    const entry = words.length > 0 ? known.get(plainOf(words)) : undefined;
    return entry !== undefined && meets(entry, words) ? entry : null;
  };
  const begun = (words: readonly Syllable[]): Topic | null => {
    const plain = plainOf(words);
    if (words.length < 2 || plain.length < leastBegun) return null;
    const names = keys.filter((key) => key.startsWith(plain));
    // `tổ chức` begins two fields.
    return names.length === 1 ? { ...known.get(names[0]!)!, isWhole: false } : null;
  };

  return (query, readings) => {
    for (const words of [syllables(query), ...readings.map((reading) => reading.words)]) {
      const topic = find(words);
      if (topic !== null) return topic;
    }
    // `thủ tục đất đai`; but `hợp thửa đất` says more than `thửa đất`.
    for (const { words } of readings) {
      const topic = find(words.filter(({ marked }) => !fillers.has(marked)));
      if (topic !== null) return { ...topic, isWhole: false };
    }
    const open = readings.find(({ isOpen }) => isOpen);
    return open === undefined ? null : begun(open.words);
  };
};
