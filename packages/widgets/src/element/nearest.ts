/** Whether one word becomes the other by adding, dropping or changing so many letters at most. */
const within = (one: string, other: string, edits: number): boolean => {
  const [rest, otherRest] = [one.slice(1), other.slice(1)];
  return one && other && edits >= 0
    ? one[0] === other[0]
      ? within(rest, otherRest, edits)
      : within(rest, other, edits - 1) ||
        within(one, otherRest, edits - 1) ||
        within(rest, otherRest, edits - 1)
    : one.length + other.length <= edits;
};

/** A name that differs by two letters at most; empty where none is near. */
export const nearest = (name: string, names: readonly string[]): string =>
  names.find((each) => within(name, each, 2)) ?? '';
