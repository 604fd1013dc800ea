/** Whether one word becomes the other by adding, dropping or changing so many letters at most. */
const within = (one: string, other: string, edits: number): boolean =>
  one && other
    ? (one[0] === other[0] && within(one.slice(1), other.slice(1), edits)) ||
      (edits > 0 &&
        (within(one.slice(1), other, edits - 1) ||
          within(one, other.slice(1), edits - 1) ||
          within(one.slice(1), other.slice(1), edits - 1)))
    : one.length + other.length <= edits;

/** The name that differs least, by two letters at most; empty where none is near. */
export const nearest = (name: string, names: readonly string[]): string =>
  names.find((each) => within(name, each, 1)) ?? names.find((each) => within(name, each, 2)) ?? '';
